using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Definitions in order, also found by name. Immutable. If a name occurs twice, the later definition replaces the earlier one
/// at its position (only in an invalid schema).
/// </summary>
public sealed class DefinitionList<T> : IReadOnlyList<T>
    where T : class, IDefinition
{
    /// <summary>The list without definitions.</summary>
    public static readonly DefinitionList<T> Empty = new([]);

    // Up to this size, a scan over interned names is as fast as hashing and needs no memory.
    private const int ScanLimit = 8;

    private readonly T[] _items;
    private readonly Dictionary<string, int>? _index;

    /// <summary>Creates the list; O(n).</summary>
    public DefinitionList(IEnumerable<T> definitions)
    {
        var items = new List<T>();
        Dictionary<string, int>? index = null;
        foreach (var item in definitions)
        {
            if (index is null && items.Count == ScanLimit)
            {
                index = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < items.Count; i++)
                    index[items[i].Name] = i;
            }

            var at = index is null ? items.FindIndex(other => other.Name == item.Name) : index.GetValueOrDefault(item.Name, -1);
            if (at >= 0)
            {
                items[at] = item;
                continue;
            }

            if (index is not null)
                index[item.Name] = items.Count;
            items.Add(item);
        }

        _items = [.. items];
        _index = index;
    }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Names => _items.Select(item => item.Name);

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The definition with this name; null if there is none.</summary>
    public T? this[string name] => TryGet(name, out var found) ? found : null;

    /// <summary>Looks a definition up by name.</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out T definition)
    {
        var at = IndexOf(name);
        definition = at < 0 ? null : _items[at];
        return at >= 0;
    }

    /// <summary>The index of the definition with this name; -1 if there is none.</summary>
    public int IndexOf(string name)
    {
        if (_index is not null)
            return _index.GetValueOrDefault(name, -1);
        for (var i = 0; i < _items.Length; i++)
        {
            if (string.Equals(_items[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
