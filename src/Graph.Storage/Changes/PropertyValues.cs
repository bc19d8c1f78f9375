using System.Collections;
using System.Collections.Frozen;

namespace Graph.Storage.Changes;

/// <summary>
/// The values of a fact's properties, by name. Immutable, ordered by name, and equal if names and values are equal.
/// </summary>
/// <remarks>
/// A value has the .NET type that <see cref="Model.PropertyType"/> names: <see cref="string"/> (also for ids and enums),
/// <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, <see cref="Model.PartialDate"/>, <see cref="DateTimeOffset"/>,
/// or a list of one of them. Smaller integers and <see cref="float"/> are widened; a null value means that the property is not
/// given, and is omitted. Whether the values fit the model is checked when they are written.
/// </remarks>
public sealed class PropertyValues : IEnumerable<KeyValuePair<string, object>>, IEquatable<PropertyValues>
{
    private readonly FrozenDictionary<string, object>? _index;
    private readonly KeyValuePair<string, object>[] _items;

    /// <summary>Copies the values in their current state.</summary>
    /// <exception cref="ArgumentException">A name is given twice.</exception>
    public PropertyValues(IEnumerable<KeyValuePair<string, object?>> values)
    {
        var given = new List<KeyValuePair<string, object>>();
        foreach (var (name, value) in values)
        {
            if (value is not null)
                given.Add(new(name, Widen(value)));
        }

        _items = [.. given];
        Array.Sort(_items, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < _items.Length; i++)
        {
            if (_items[i].Key == _items[i - 1].Key)
                throw new ArgumentException($"The property '{_items[i].Key}' is given twice.", nameof(values));
        }

        if (_items.Length > LinearLimit)
            _index = _items.ToFrozenDictionary(i => i.Key, i => i.Value, StringComparer.Ordinal);
    }

    /// <summary>Creates the values: <c>new(("name", "Minsk"), ("kind", "CITY"))</c>.</summary>
    /// <exception cref="ArgumentException">A name is given twice.</exception>
    public PropertyValues(params IEnumerable<(string Name, object? Value)> values)
        : this(values.Select(v => KeyValuePair.Create(v.Name, v.Value))) { }

    /// <summary>No values.</summary>
    public static PropertyValues None { get; } = new(Array.Empty<KeyValuePair<string, object?>>());

    // A fact has about ten properties, and a change may contain a hundred thousand facts. Scanning an array is faster than
    // building a table.
    private const int LinearLimit = 32;

    /// <summary>The number of given properties.</summary>
    public int Count => _items.Length;

    /// <summary>The value of this property, or null if it is not given.</summary>
    public object? this[string name]
    {
        get
        {
            if (_index is not null)
                return _index.GetValueOrDefault(name);
            foreach (var item in _items)
            {
                if (item.Key == name)
                    return item.Value;
            }

            return null;
        }
    }

    /// <summary>The same values with this one set, or omitted if it is null.</summary>
    public PropertyValues With(string name, object? value) =>
        new(
            _items
                .Where(i => i.Key != name)
                .Select(i => KeyValuePair.Create(i.Key, (object?)i.Value))
                .Append(KeyValuePair.Create(name, value))
        );

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyValues? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || _items.Length != other._items.Length)
            return false;
        for (var i = 0; i < _items.Length; i++)
        {
            if (_items[i].Key != other._items[i].Key || !Same(_items[i].Value, other._items[i].Value))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PropertyValues);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in _items)
        {
            hash.Add(name);
            hash.Add(value is IReadOnlyList<object> list ? list.Count : value.GetHashCode());
        }

        return hash.ToHashCode();
    }

    /// <summary><c>kind: CITY, name: Minsk</c>.</summary>
    public override string ToString() => string.Join(", ", _items.Select(i => $"{i.Key}: {Show(i.Value)}"));

    /// <summary>Whether two values are equal, lists item by item.</summary>
    public static bool Same(object? a, object? b) =>
        (a, b) switch
        {
            (IReadOnlyList<object> x, IReadOnlyList<object> y) => x.SequenceEqual(y),
            _ => Equals(a, b),
        };

    private static object Widen(object value) =>
        value switch
        {
            int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value),
            float single => (double)single,
            string => value,
            IEnumerable list => Array.AsReadOnly([.. list.Cast<object>().Select(Widen)]),
            _ => value,
        };

    private static string Show(object value) =>
        value is IReadOnlyList<object> list ? $"[{string.Join(", ", list)}]" : value.ToString() ?? "";
}
