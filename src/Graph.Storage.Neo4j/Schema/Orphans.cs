using System.Text.Json;
using Graph.Model;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>Facts with kinds or relation types that a model does not define.</summary>
internal sealed class Orphans(QueryApi api, GraphModel model, string place)
{
    private const string Nodes = $"MATCH (n:{StoreLabels.Fact}) RETURN labels(n), count(*)";
    private const string Relations =
        $"MATCH (:{StoreLabels.Fact})-[r]->(:{StoreLabels.Fact}) WHERE r.recorded IS NOT NULL RETURN [type(r)], count(*)";

    /// <summary>Checks every fact.</summary>
    /// <exception cref="StoreException">There are such facts.</exception>
    public async ValueTask RefuseAsync(CancellationToken cancellation)
    {
        var nodes = await api.ReadAsync(new CypherStatement(Nodes), static () => new Counts(), cancellation);
        var relations = await api.ReadAsync(new CypherStatement(Relations), static () => new Counts(), cancellation);
        var orphans = nodes
            .Rows.Select(r => (Names: StoreLabels.PublicOf(r.Names).ToList(), r.N))
            .Where(r => !r.Names.Any(n => model.FindKind(n) is not null))
            .Select(r => StoreRefusals.Count(r.N, "node", $"kind {string.Join(':', r.Names.Where(IsUnknown))}"))
            .Concat(
                relations
                    .Rows.Where(r => model.FindRelation(r.Names[0]) is null)
                    .Select(r => StoreRefusals.Count(r.N, "relation", $"type {r.Names[0]}"))
            )
            .Order(StringComparer.Ordinal)
            .ToList();
        if (orphans.Count > 0)
            throw StoreRefusals.NotInModel(place, orphans);
    }

    private bool IsUnknown(string label) => label != StoreLabels.Public && model.FindInterface(label) is null;

    private sealed class Counts : IRowDecoder
    {
        public List<(List<string> Names, long N)> Rows { get; } = [];

        public void Row(ref Utf8JsonReader reader)
        {
            var names = new List<string>();
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                names.Add(reader.GetString()!);
            reader.Read();
            Rows.Add((names, reader.GetInt64()));
            reader.Read();
        }
    }
}
