using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Diagnostics;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// Makes a plan one statement, which answers with one row: the number and the instant of the last change before anything was
/// read, the root rows, the number after all was read.
/// </summary>
/// <remarks>
/// Every level is one COLLECT subquery with an ORDER BY and LIMIT of its own, inside the list that is the row above it; counts
/// are COUNT and conditions EXISTS subqueries. They see the variables around them, so a level is an expression that may stand
/// anywhere, and the planner runs it once per row of the level above (RollUpApply), from that row. From the outside in:
/// <see cref="ViewCypher"/> binds rows as the view sees them, <see cref="FilterCypher"/> makes conditions on them, both
/// together are <see cref="Candidates"/>; <see cref="MatchCypher"/> makes of these a page, its total and its facts, with the
/// keys of <see cref="KeyCypher"/> and the places of <see cref="KeysetCypher"/>; <see cref="RowCypher"/> makes the list of one
/// row. Each says by a shape how its value is read. Values, limits and sizes are parameters, variables are numbered: plans of
/// one shape have one text, which the server plans once.
/// </remarks>
internal sealed class PlanCypher
{
    // While a change becomes visible, record by record and then index by index, its number may be seen before its facts are.
    // By then its own node is found by no index yet: the number is negative.
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

    // One row per id, in its place; the row of what is not there has a null id.
    private static CypherValue<RowsShape> Ids(CypherQuery query, IdsSource source, RowPlan plan)
    {
        // Text that cannot be stored names nothing, as null does.
        var ids = query.Parameters.Add(source.Ids.Select(id => TextValidity.Problem(id) is null ? id : null).ToList<object?>());
        var id = query.Variable("i");
        var (found, fact) = FactCypher.FindOptional(query, id, source.Sort);
        return RowCypher.Collect(query, $"UNWIND {ids} AS {id} {found}", fact, RowCypher.Compile(query, fact, plan));
    }
}
