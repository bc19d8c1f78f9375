using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Engine;

/// <summary>
/// Documents by their text, bounded. Two generations: when the young one is full it becomes the old one, and the old
/// one is dropped; what is used again moves to the young one. So an entry in use stays, and nothing is sorted by time.
/// </summary>
internal sealed class DocumentCache(int capacity)
{
    private readonly Lock _lock = new();
    private Dictionary<string, PreparedDocument> _young = new(StringComparer.Ordinal);
    private Dictionary<string, PreparedDocument> _old = new(StringComparer.Ordinal);

    /// <summary>How many documents are kept; at most twice the capacity.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _young.Count + _old.Count;
        }
    }

    public PreparedDocument GetOrAdd(string text, Func<string, PreparedDocument> prepare)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(text, out var young)) return young;
            if (_old.Remove(text, out var old))
            {
                Keep(text, old);
                return old;
            }
        }

        // Prepared outside the lock: two requests may do the same work, but none waits for another.
        var prepared = prepare(text);
        if (capacity > 0)
        {
            lock (_lock) Keep(text, prepared);
        }

        return prepared;
    }

    private void Keep(string text, PreparedDocument document)
    {
        if (_young.Count >= capacity)
        {
            _old = _young;
            _young = new(StringComparer.Ordinal);
        }

        _young[text] = document;
    }
}
