using Graph.Api.Execution;
using Graph.Api.Planning;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>Objects of the response, as places in what was fetched; -1 is null.</summary>
/// <param name="plan">How they are read.</param>
/// <param name="set">What was fetched.</param>
/// <param name="places">The places in it.</param>
/// <param name="owners">The rows that connections hang from, at the same places; null for other objects.</param>
internal sealed class FactColumn(ObjectPlan<RowSet> plan, RowSet set, int[] places, RowSet? owners = null) : Column
{
    public const int Null = -1;

    // The places of connections are those of the rows that they hang from.
    private readonly IReadOnlyDictionary<int, Exception>? _damaged = owners is null ? Damages.OfFacts(set) : null;

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
