using Graph.Model;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Counts from the server's own counters: one lookup for each kind and type.</summary>
internal static class Statistics
{
    public static async ValueTask<StoreStatistics> ReadAsync(QueryApi api, GraphModel model, CancellationToken cancellation)
    {
        var parts = model
            .Kinds.Select(kind => $"MATCH (n:{StoreLabels.Of(kind)}) RETURN count(n) AS n")
            .Concat(model.Relations.Select(type => $"MATCH (s{StoreState.Pattern}) RETURN {RelationCounts.Of("s", type)} AS n"))
            .Append($"MATCH (s{StoreState.Pattern}) RETURN s.last AS n");
        var counts = (
            await api.ReadAsync(new CypherStatement(string.Join(" UNION ALL ", parts)), static () => new CountRows(), cancellation)
        ).Counts;
        if (counts.Count != model.Kinds.Count + model.Relations.Count + 1)
            throw StoreState.Lost();
        return new StoreStatistics(
            model.Kinds.Select((kind, i) => KeyValuePair.Create(kind.Name, counts[i])).ToDictionary(StringComparer.Ordinal),
            model
                .Relations.Select((type, i) => KeyValuePair.Create(type.Name, counts[model.Kinds.Count + i]))
                .ToDictionary(StringComparer.Ordinal),
            counts[^1]
        );
    }
}
