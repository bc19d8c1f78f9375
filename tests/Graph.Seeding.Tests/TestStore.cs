using Graph.Model;
using Graph.Storage;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Seeding.Tests;

/// <summary>An embedded store of a test, on disk.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestStore(GraphModel? model = null) =>
        Store = SqliteGraphStore.Open(_folder.File("graph.db"), model ?? TestSeed.Model, TimeProvider.System);

    public TestStore(SqliteGraphStore store) => Store = store;

    public SqliteGraphStore Store { get; }

    public Task<SeedResult> SeedAsync(TestSeed seed) => SeedAsync(seed.Set);

    public Task<SeedResult> SeedAsync(SeedSet set) => new Seeder(Store).SeedAsync(set);

    /// <summary>What the changes after this one did, evidence and places in documents left out: <c>+ Person jane-doe</c>.</summary>
    public async Task<IReadOnlyList<string>> ChangesSinceAsync(long number)
    {
        var records = await Store.ChangesSinceAsync(number, 100);
        return
        [
            .. from touch in records.SelectMany(r => r.Facts)
            where touch.Type is not ("Evidence" or "IN" or "OCCURS_IN" or "Mention" or "MENTIONS")
            select $"{touch.Operation} {touch.Type} {(touch.IsRelation ? $"{touch.FromId} -> {touch.ToId}" : touch.Id)}"
                + (touch.IntoId is null ? "" : $" into {touch.IntoId}"),
        ];
    }

    /// <summary>The values of these properties of every node of a kind, by id; a list's values with commas between them.</summary>
    public Task<IReadOnlyList<string[]>> NodesAsync(string kind, params string[] properties) => NodesAsync(kind, FetchView.Now, properties);

    /// <summary>The same, as was known or held at a time.</summary>
    public async Task<IReadOnlyList<string[]>> NodesAsync(string kind, FetchView view, params string[] properties)
    {
        var type = Store.Model.FindKind(kind)!;
        var row = new RowPlan([.. properties.Select(p => new PropertyItem(PropertyRef.Node(type.FindProperty(p)!)))]);
        var roots = (await Store.FetchAsync(new FetchPlan(new KindSource(type, MatchPlan.All), row, view))).Roots;
        return [.. Enumerable.Range(0, roots.Count).Select(i => properties.Select((_, slot) => Shown(roots.Column(slot), i)).ToArray())];
    }

    /// <summary>For every node of a kind, its id and the ids of what a field shows.</summary>
    public async Task<ILookup<string, string>> NeighboursAsync(string kind, string field)
    {
        var type = Store.Model.FindKind(kind)!;
        var step = RelationStep.Of(type.FindField(field)!);
        var row = new RowPlan([new ExpansionItem(step, MatchPlan.All, RowPlan.IdOnly)]);
        var roots = (await Store.FetchAsync(new FetchPlan(new KindSource(type, MatchPlan.All), row, FetchView.Now))).Roots;
        var neighbours = roots.Children(0);
        return Enumerable
            .Range(0, roots.Count)
            .SelectMany(i =>
                Enumerable
                    .Range(0, neighbours.Count)
                    .Take(neighbours.RowsOf(i))
                    .Select(n => (From: Shown(roots.NodeIds!, i), To: Shown(neighbours.NodeIds!, n)))
            )
            .ToLookup(n => n.From, n => n.To);
    }

    /// <summary>The values of these properties of one relation.</summary>
    public async Task<string[]> RelationAsync(string type, string id, params string[] properties)
    {
        var relation = Store.Model.FindRelation(type)!;
        var row = new RowPlan([.. properties.Select(p => new PropertyItem(PropertyRef.Relation(relation.FindProperty(p)!)))]);
        var roots = (await Store.FetchAsync(new FetchPlan(new IdsSource(FactKind.Relation, [id]), row, FetchView.Now))).Roots;
        return [.. properties.Select((_, slot) => Shown(roots.Column(slot), 0))];
    }

    /// <summary>The values of these properties of every relation of a type that the log has, by id.</summary>
    public async Task<IReadOnlyList<string[]>> RelationsAsync(string type, params string[] properties)
    {
        var touched = (await Store.ChangesSinceAsync(0, 1000)).SelectMany(c => c.Facts).Where(f => f.Type == type);
        var rows = new List<string[]>();
        foreach (var id in touched.Select(f => f.Id).Distinct().Order(StringComparer.Ordinal))
            rows.Add(await RelationAsync(type, id, properties));
        return rows;
    }

    private static string Shown(StoreColumn column, int row)
    {
        if (column is StoreListColumn list)
            return string.Join(", ", Enumerable.Range(0, list.Items.Count).Take(list.Range(row)).Select(i => Shown(list.Items, i)));
        var value = column.ScalarAt(row);
        return value.Type == ScalarType.Text ? value.Text : value.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
