using System.Diagnostics.CodeAnalysis;
using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Engine;

/// <summary>
/// A cache of documents by their text, limited by their estimated memory. The least recently used document is evicted first. A
/// document that grows (its operations are planned on demand) is measured again each time it is stored. Thread-safe.
/// </summary>
/// <param name="maxBytes">The maximum memory of all documents. A document that needs more than an eighth of it is not stored.</param>
internal sealed class DocumentCache(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    /// <summary>The number of cached documents.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _entries.Count;
        }
    }

    /// <summary>Their estimated memory.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
                return _bytes;
        }
    }

    /// <summary>The document with this text, if it is cached.</summary>
    public bool TryGet(string text, [NotNullWhen(true)] out PreparedDocument? document)
    {
        lock (_lock)
        {
            var found = _entries.TryGetValue(text, out var node);
            if (found)
                MoveToFront(node!);
            document = node?.Value.Document;
            return found;
        }
    }

    /// <summary>Stores a document, or measures a stored one again; others may be evicted.</summary>
    public void Keep(PreparedDocument document)
    {
        var bytes = document.Bytes;
        lock (_lock)
        {
            if (!_entries.TryGetValue(document.Text, out var node))
            {
                if (bytes > maxBytes / 8)
                    return;
                node = _byUse.AddFirst(new Entry(document));
                _entries.Add(document.Text, node);
            }
            else if (node.Value.Document != document)
            {
                return;
            }

            _bytes += bytes - node.Value.Bytes;
            node.Value.Bytes = bytes;
            if (bytes > maxBytes / 8)
                Remove(node);
            while (_bytes > maxBytes)
                Remove(_byUse.Last!);
        }
    }

    private void MoveToFront(LinkedListNode<Entry> node)
    {
        if (_byUse.First == node)
            return;
        _byUse.Remove(node);
        _byUse.AddFirst(node);
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Document.Text);
        _bytes -= node.Value.Bytes;
    }

    private sealed class Entry(PreparedDocument document)
    {
        public PreparedDocument Document => document;

        public long Bytes { get; set; }
    }
}
