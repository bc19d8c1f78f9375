using Graph.GraphQL.Execution;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>How the objects at one position of the response are read from what was fetched.</summary>
/// <param name="typeName">The name of the object type at a place; null where all are of the one type that can stand there.</param>
/// <param name="meaning">What a selection's field means there: a property, a relation field, or its name.</param>
internal sealed class ObjectPlan(Func<Selection, object> meaning, Func<RowSet, int, string?>? typeName = null)
{
    private readonly Dictionary<FieldKey, Projection> _fields = [];

    /// <summary>How fields that were deferred are fetched for objects of the plan; null where they are planned with the others.</summary>
    public DeferredPlanner? Later { get; init; }

    public FieldKey Key(Selection selection) => new(selection, meaning(selection));

    public void Add(Selection selection, Projection projection) => _fields[Key(selection)] = projection;

    public bool Has(Selection selection) => _fields.ContainsKey(Key(selection));

    public Column Project(Selection selection, RowSet set, int[] places) =>
        _fields.TryGetValue(Key(selection), out var projection)
            ? projection(set, places)
            : throw new InvalidOperationException($"The field {selection.Field} at {selection} was not planned.");

    public string? TypeName(RowSet set, int place) => typeName?.Invoke(set, place);

    public bool HasOneType => typeName is null;
}
