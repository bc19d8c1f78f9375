using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans.Rows;
using Graph.Storage.Plans.Sources;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>The nodes of a kind or interface: one label, whatever it is.</summary>
internal static class CollectionCypher
{
    public static CypherValue<RowsShape> Compile(CypherQuery query, KindSource source, RowPlan row)
    {
        var nodes = ViewCypher.Nodes(query, source.Type);
        var candidates = nodes.And(FilterCypher.Conditions(query, nodes.Row, source.Matches.Where));
        var count = source.Matches.Where is null && query.IsPlain ? $"COUNT {{ (:{CypherNames.Quote(source.Type.Name)}) }}" : null;
        return new MatchCypher(query, candidates, source.Matches, null, count).Compile(row);
    }
}
