using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Diagnostics;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// Compiles a plan to one statement, which returns one row: the number and the timestamp of the last change before the read,
/// the root rows, and the number after the read.
/// </summary>
/// <remarks>
/// Every level is one COLLECT subquery with its own ORDER BY and LIMIT, inside the list that is the row above it; counts are
/// COUNT and conditions EXISTS subqueries. They see the variables around them, so a level is an expression that may appear
/// anywhere, and the planner runs it once per row of the level above (RollUpApply), from that row. From the outside in:
/// <see cref="ViewCypher"/> binds rows as seen by the view, <see cref="FilterCypher"/> creates conditions on them, both together are
/// <see cref="Candidates"/>; <see cref="MatchCypher"/> turns these into a page, its total and its metadata, with the keys of
/// <see cref="KeyCypher"/> and the positions of <see cref="KeysetCypher"/>; <see cref="RowCypher"/> creates the list of one
/// row. Each returns a shape that describes how its value is read. Values, limits and sizes are parameters, variables are
/// numbered: plans of one shape share one text, which the server plans once.
/// </remarks>
internal sealed class PlanCypher
{
    // While a change becomes visible, record by record and then index by index, its number may be visible before its facts. Its
    // own node is then not in any index yet: the number is negative.
    private static readonly string Head =
        $"OPTIONAL MATCH (s1{StoreState.Pattern}) OPTIONAL MATCH (c1:GraphChange) WHERE c1.number = s1.last"
        + " WITH CASE WHEN c1 IS NULL THEN -s1.last ELSE s1.last END AS last, s1.at AS at";

    private PlanCypher(CypherStatement statement, RowsShape shape)
    {
        Statement = statement;
        Shape = shape;
    }

    public CypherStatement Statement { get; }
    public RowsShape Shape { get; }

    /// <summary>Compiles a plan whose source is a kind or ids.</summary>
    public static PlanCypher Compile(FetchPlan plan, CypherQuery query)
    {
        var rows = plan.Source switch
        {
            KindSource kind => CollectionCypher.Compile(query, kind, plan.Row),
            IdsSource ids => Ids(query, ids, plan.Row),
            _ => throw new ArgumentException($"A source of type {plan.Source.GetType()} is unknown.", nameof(plan)),
        };
        var heads = string.Concat(query.Heads.Select(h => $", {h.Value} AS {h.Name}"));
        var names = string.Concat(query.Heads.Select(h => ", " + h.Name));
        var sets = "";
        foreach (var (name, value) in query.Sets)
        {
            sets += $" WITH last, at{names}, {value} AS {name}";
            names += ", " + name;
        }

        return new PlanCypher(
            new CypherStatement(
                $"{Head}{heads}{sets}{rows.With("last, at" + names)}"
                    + $" WITH last, at, {rows.Text} AS rows OPTIONAL MATCH (s2{StoreState.Pattern}) RETURN last, at, rows, s2.last",
                query.Parameters
            )
            {
                Summary = PlanSummary.Of(plan),
            },
            rows.Shape
        );
    }

    // One row per id, in the order given; the row of a missing fact has a null id.
    private static CypherValue<RowsShape> Ids(CypherQuery query, IdsSource source, RowPlan plan)
    {
        // Text that cannot be stored names nothing, as null does.
        var ids = query.Parameters.Add(source.Ids.Select(id => TextValidity.Problem(id) is null ? id : null).ToList<object?>());
        var id = query.Variable("i");
        var (found, fact) = FactCypher.FindOptional(query, id, source.Sort);
        return RowCypher.Collect(query, $"UNWIND {ids} AS {id} {found}", fact, RowCypher.Compile(query, fact, plan));
    }
}
