using Graph.Api.Execution;
using Graph.Api.Planning;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>Objects of the response, as positions in the fetched rows; -1 is null.</summary>
/// <param name="plan">The plan to read them.</param>
/// <param name="set">The fetched rows.</param>
/// <param name="places">The positions in them.</param>
/// <param name="owners">The parent rows of connections, at the same positions; null for other objects.</param>
internal sealed class FactColumn(ObjectPlan<RowSet> plan, RowSet set, int[] places, RowSet? owners = null) : Column
{
    public const int Null = -1;

    // The positions of connections are those of their parent rows.
    private readonly IReadOnlyDictionary<int, Exception>? _damaged = owners is null ? DamageErrors.OfFacts(set) : null;

    public override int Count => places.Length;

    public override bool HasErrors => _damaged is not null;

    public override Exception? ErrorAt(int row) => _damaged?.GetValueOrDefault(places[row]);

    public override bool IsNull(int row) => places[row] == Null;

    public override object? GetValue(int row) =>
        throw new InvalidOperationException("Objects of the graph are read field by field, not as values.");

    public override Column Select(ReadOnlySpan<int> rows) => new FactColumn(plan, set, Places.Of(places, rows), owners);

    public override ObjectTypeColumn? ResolveObjectTypes(NamedType abstractType, Schema schema)
    {
        if (plan.HasOneType)
            return null;
        var names = new string?[places.Length];
        for (var i = 0; i < places.Length; i++)
            names[i] = plan.TypeName(set, places[i]);
        return ObjectTypeColumn.FromNames(names, abstractType, schema);
    }

    public override async ValueTask<Column> LoadAsync(
        IReadOnlyList<Selection> fields,
        OperationContext context,
        CancellationToken cancellation
    )
    {
        var wanted = fields.Where(SelectedFields.IsPlanned).ToList();
        if (wanted.Count == 0 || plan.Deferred is not { } deferred)
            return this;
        return await context.FetchAsync(() => deferred(wanted, owners ?? set, places), cancellation);
    }

    public override Column Project(Selection selection) => plan.Project(selection, set, places);
}
