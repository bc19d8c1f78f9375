using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Reading.Cypher;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>The facts that a change is checked against, read within the change's transaction.</summary>
/// <param name="model">The model.</param>
/// <param name="transaction">The change's transaction, which holds the lock of the store.</param>
/// <param name="isEmpty">Whether no change was ever applied: a first load looks up every id in a store that has none.</param>
internal sealed class Neo4jFactLookup(GraphModel model, CypherTransaction transaction, bool isEmpty) : IFactLookup
{
    private const int IdsAtOnce = 5_000;
    private const string Columns = "RETURN r.id, type(r), a.id, b.id, properties(r)";

    // Each branch runs once for all ids; within a subquery it would restart for each of them.
    private readonly string _anyRelation = string.Join(" UNION ALL ", model.Relations.Select(OfType));

    // A derived id begins with its type.
    private readonly Dictionary<string, RelationType> _typesByPrefix = model.Relations.ToDictionary(
        type => type.Name.ToLowerInvariant().Replace('_', '-'),
        StringComparer.Ordinal
    );

    public async ValueTask<IReadOnlyDictionary<string, NodeState>> NodesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        foreach (var some in Chunks(ids))
        {
            var rows = await transaction.RunAsync(
                With(
                    $"UNWIND $ids AS id MATCH (n:{StoreLabels.Fact} {{id: id}}) RETURN n.id, labels(n), properties(n)",
                    some,
                    isTyped: true
                ),
                () => new NodeRows(model),
                cancellation
            );
            foreach (var node in rows.Nodes)
                found[node.Id] = node;
        }

        return found;
    }

    public async ValueTask<IReadOnlyDictionary<string, RelationState>> RelationsAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, RelationState>(StringComparer.Ordinal);
        if (isEmpty)
            return found;
        // One lookup for each id whose type is guessed correctly; one per type for every other id, including new ones.
        foreach (var guessed in ids.GroupBy(TypeOf))
        {
            if (guessed.Key is { } type)
                await AddAsync(found, OfType(type), [.. guessed], cancellation);
        }

        if (model.Relations.Count > 0)
            await AddAsync(found, _anyRelation, [.. ids.Where(id => !found.ContainsKey(id))], cancellation);
        return found;
    }

    public async ValueTask<IReadOnlyDictionary<string, string>> RedirectsAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in await TextsAsync("UNWIND $ids AS id MATCH (r:GraphRedirect {id: id}) RETURN r.id, r.into", ids, cancellation))
            found[row[0]!] = row[1]!;
        return found;
    }

    public async ValueTask<IReadOnlySet<string>> RetractedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        const string Text =
            "UNWIND $ids AS id WITH id WHERE EXISTS { (:NodeVersion {id: id}) } OR EXISTS { (:RelationVersion {id: id}) } RETURN id";
        return (await TextsAsync(Text, ids, cancellation)).Select(row => row[0]!).ToHashSet(StringComparer.Ordinal);
    }

    public async ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
        IReadOnlyCollection<string> nodeIds,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, RelationState>(StringComparer.Ordinal);
        await AddAsync(
            found,
            $"UNWIND $ids AS id MATCH (a:{StoreLabels.Fact} {{id: id}})-[r]->(b) WHERE {ViewCypher.IsOwn("r")} {Columns}",
            nodeIds,
            cancellation
        );
        await AddAsync(
            found,
            $"UNWIND $ids AS id MATCH (b:{StoreLabels.Fact} {{id: id}})<-[r]-(a) WHERE {ViewCypher.IsOwn("r")} {Columns}",
            nodeIds,
            cancellation
        );
        return [.. found.Values];
    }

    public async ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
        IReadOnlyCollection<string> nodeIds,
        RelationType type,
        RelationDirection direction,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, RelationState>(StringComparer.Ordinal);
        var name = CypherNames.Quote(type.Name);
        var pattern =
            direction == RelationDirection.Out
                ? $"(a:{StoreLabels.Fact} {{id: id}})-[r:{name}]->(b)"
                : $"(b:{StoreLabels.Fact} {{id: id}})<-[r:{name}]-(a)";
        await AddAsync(found, $"UNWIND $ids AS id MATCH {pattern} WHERE {ViewCypher.IsOwn("r")} {Columns}", nodeIds, cancellation);
        return [.. found.Values];
    }

    public async ValueTask<IReadOnlyList<RelationState>> RelationsAtAsync(
        IReadOnlyCollection<RelationPlace> places,
        CancellationToken cancellation
    )
    {
        var found = new List<RelationState>();
        if (isEmpty)
            return found;
        foreach (var group in places.GroupBy(place => place.Type))
        {
            var text =
                $"UNWIND $rows AS row MATCH (a:{StoreLabels.Fact} {{id: row[0]}}) MATCH (b:{StoreLabels.Fact} {{id: row[1]}}) "
                + $"MATCH (a)-[r:{CypherNames.Quote(group.Key.Name)}]->(b) WHERE {ViewCypher.IsOwn("r")} {Columns}";
            foreach (var some in group.Distinct().Chunk(IdsAtOnce))
            {
                var statement = new CypherStatement(text) { IsTyped = true };
                statement.Parameters.Set("rows", some.Select(place => new[] { place.FromId, place.ToId }).ToArray());
                found.AddRange((await transaction.RunAsync(statement, () => new RelationRows(model), cancellation)).Relations.Values);
            }
        }

        return found;
    }

    public async ValueTask<IReadOnlyList<FactDependent>> DependentsAsync(
        IReadOnlyCollection<string> factIds,
        CancellationToken cancellation
    )
    {
        const string Text = "UNWIND $ids AS id MATCH (r:GraphReference {target: id}) RETURN DISTINCT r.target, r.fact";
        return [.. (await TextsAsync(Text, factIds, cancellation)).Select(row => new FactDependent(row[0]!, row[1]!))];
    }

    private async ValueTask AddAsync(
        Dictionary<string, RelationState> found,
        string text,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        foreach (var some in Chunks(ids))
        {
            var rows = await transaction.RunAsync(With(text, some, isTyped: true), () => new RelationRows(model), cancellation);
            foreach (var (id, relation) in rows.Relations)
                found[id] = relation;
        }
    }

    private async ValueTask<List<string?[]>> TextsAsync(string text, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = new List<string?[]>();
        foreach (var some in Chunks(ids))
            found.AddRange((await transaction.RunAsync(With(text, some), static () => new TextRows(), cancellation)).Rows);
        return found;
    }

    private IEnumerable<string[]> Chunks(IReadOnlyCollection<string> ids) =>
        isEmpty ? [] : ids.Distinct(StringComparer.Ordinal).Chunk(IdsAtOnce);

    private static string OfType(RelationType type) =>
        $"UNWIND $ids AS id MATCH (a)-[r:{CypherNames.Quote(type.Name)} {{id: id}}]->(b) WHERE {ViewCypher.IsOwn("r")} RETURN "
        + "r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS p";

    private RelationType? TypeOf(string id) =>
        id.IndexOf("--", StringComparison.Ordinal) is > 0 and var end && _typesByPrefix.TryGetValue(id[..end], out var type) ? type : null;

    private static CypherStatement With(string text, string[] ids, bool isTyped = false)
    {
        var statement = new CypherStatement(text) { IsTyped = isTyped };
        statement.Parameters.Set("ids", ids);
        return statement;
    }
}
