using Graph.Api.Definitions;
using Graph.GraphQL.Execution;

namespace Graph.Api.Rows;

/// <summary>How the objects at one position of the response are read from the fetched rows.</summary>
/// <typeparam name="TSet">The fetched rows.</typeparam>
/// <param name="fieldOf">The field that a selection refers to.</param>
/// <param name="typeName">The name of the object type at a position; null if only one type is possible.</param>
internal sealed class ObjectPlan<TSet>(Func<Selection, ApiField> fieldOf, Func<TSet, int, string?>? typeName = null)
{
    private readonly Dictionary<FieldKey, Projection<TSet>> _fields = [];

    /// <summary>How deferred fields are fetched; null if they are planned with the others.</summary>
    public DeferredFetch? Deferred { get; init; }

    public void Add(Selection selection, Projection<TSet> projection) => _fields[KeyOf(selection)] = projection;

    public Column Project(Selection selection, TSet set, int[] places) =>
        _fields.TryGetValue(KeyOf(selection), out var projection)
            ? projection(set, places)
            : throw new InvalidOperationException($"The field {selection.Field} at {selection} was not planned.");

    public string? TypeName(TSet set, int place) => typeName?.Invoke(set, place);

    public bool HasOneType => typeName is null;

    private FieldKey KeyOf(Selection selection) => new(selection, fieldOf(selection));
}
