using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// The coerced arguments of a field, or fields of an input object, in order of definition. A value is null, <see cref="bool"/>,
/// <see cref="int"/>, <see cref="double"/>, <see cref="string"/>, the internal value of an enum, the result of a custom scalar,
/// <c>object?[]</c> for a list, or <see cref="ArgumentValues"/> for an input object. Values that are neither given nor have a
/// default are not included.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The specification calls them argument values.")]
public sealed class ArgumentValues : IReadOnlyDictionary<string, object?>
{
    /// <summary>No values.</summary>
    public static readonly ArgumentValues Empty = new(DefinitionList<InputValueDefinition>.Empty, []);

    internal static readonly object NotProvided = new();

    private readonly object?[] _values;

    internal ArgumentValues(DefinitionList<InputValueDefinition> definitions, object?[] values, InputObjectType? type = null)
    {
        Definitions = definitions;
        Type = type;
        _values = values;
        foreach (var value in values)
        {
            if (value != NotProvided)
                Count++;
        }
    }

    /// <summary>The definitions of all values, provided or not.</summary>
    public DefinitionList<InputValueDefinition> Definitions { get; }

    /// <summary>The input object to which the fields belong; null for arguments.</summary>
    public InputObjectType? Type { get; }

    /// <summary>The number of provided values.</summary>
    public int Count { get; }

    /// <summary>The names of the provided values, in order of definition.</summary>
    public IEnumerable<string> Keys => this.Select(pair => pair.Key);

    /// <summary>The provided values, in order of definition.</summary>
    public IEnumerable<object?> Values => this.Select(pair => pair.Value);

    /// <summary>The value with this name; null if it was not provided.</summary>
    /// <exception cref="KeyNotFoundException">The name is not defined.</exception>
    public object? this[string key]
    {
        get
        {
            var at = Definitions.IndexOf(key);
            if (at < 0)
                throw new KeyNotFoundException($"No \"{key}\" is defined; the defined names are: {string.Join(", ", Definitions.Names)}.");
            return _values[at] == NotProvided ? null : _values[at];
        }
    }

    /// <summary>The value with this name as <typeparamref name="T"/>; the default of the type if null or not provided.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Get<T>(string name) => this[name] is { } value ? (T)value : default;

    /// <summary>Looks up a value; returns false if it was not provided or the name is not defined.</summary>
    public bool TryGetValue(string key, out object? value)
    {
        var at = Definitions.IndexOf(key);
        var found = at >= 0 && _values[at] != NotProvided;
        value = found ? _values[at] : null;
        return found;
    }

    /// <summary>Whether a value with this name, possibly null, was given or has a default.</summary>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] != NotProvided)
                yield return new(Definitions[i].Name, _values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
