namespace Graph.GraphQL.TypeSystem;

/// <summary>The variables of an operation, coerced. A variable may be null, or not provided at all.</summary>
public sealed class VariableValues
{
    /// <summary>No variables.</summary>
    public static readonly VariableValues None = new(new Dictionary<string, object?>());

    private readonly IReadOnlyDictionary<string, object?> _values;

    internal VariableValues(IReadOnlyDictionary<string, object?> values)
    {
        _values = values;
    }

    /// <summary>The names of those that were provided or have a default.</summary>
    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Looks up a variable by name, without <c>$</c>; returns false if it was not provided and has no default.</summary>
    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);
}
