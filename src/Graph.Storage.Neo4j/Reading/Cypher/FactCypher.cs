using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Facts by ids that may have been merged.</summary>
internal static class FactCypher
{
    /// <summary>Clauses that bind the fact that an id resolves to, if it is visible in the view.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="id">The variable of the id.</param>
    /// <param name="sort">Whether it is a node's or a relation's.</param>
    /// <param name="types">The possible types of a relation.</param>
    public static (string Clauses, BoundRow Row) Find(CypherQuery query, string id, FactKind sort, IReadOnlyList<RelationType> types)
    {
        var (redirect, into, found) = (query.Variable("d"), query.Variable("i"), query.Variable("i"));
        var merged = $"OPTIONAL MATCH ({redirect}:GraphRedirect) WHERE {redirect}.id = {id} WITH {id}, {redirect}.into AS {into}";
        if (!query.IsKnownAt)
        {
            var fact = ById(query, found, sort, types);
            return ($"{merged} WITH coalesce({into}, {id}) AS {found} {fact.Text()}", fact.Row);
        }
        // At an earlier time an id may not have been merged yet.
        var itself = ById(query, id, sort, types);
        var chosen = $"CASE WHEN {into} IS NULL OR {itself.Exists()} THEN {id} ELSE {into} END";
        var known = ById(query, found, sort, types);
        return ($"{merged} WITH {chosen} AS {found} {known.Text()}", known.Row);
    }

    /// <summary>The same, with a null fact if there is none.</summary>
    public static (string Clauses, BoundRow Row) FindOptional(CypherQuery query, string id, FactKind sort)
    {
        if (sort == FactKind.Node && !query.IsKnownAt)
        {
            var redirect = query.Variable("d");
            var node = ViewCypher.NodeById(query, $"coalesce({redirect}.into, {id})");
            return ($"OPTIONAL MATCH ({redirect}:GraphRedirect) WHERE {redirect}.id = {id} OPTIONAL {node.Text()}", node.Row);
        }
        var (clauses, row) = Find(query, id, sort, query.Model.Relations);
        var fact = row.Node ?? row.Relation;
        var found = query.Variable("f");
        var bound = sort == FactKind.Node ? row with { Node = found } : row with { Relation = found };
        return ($"WITH COLLECT {{ {clauses} RETURN {fact} }}[0] AS {found}", bound);
    }

    private static Candidates ById(CypherQuery query, string id, FactKind sort, IReadOnlyList<RelationType> types) =>
        sort == FactKind.Node ? ViewCypher.NodeById(query, id) : ViewCypher.RelationById(query, id, types);
}
