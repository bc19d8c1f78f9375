using System.Diagnostics.CodeAnalysis;
using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Engine;

/// <summary>
/// Documents by their text, those together bounded by what they take in memory, as far as it can be estimated. What was
/// used longest ago goes first. A document that grows (its operations are planned as they are asked for) is weighed anew
/// each time it is kept. Thread safe.
/// </summary>
/// <param name="maxBytes">What all of them may take. One that takes more than an eighth is not kept.</param>
internal sealed class DocumentCache(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    /// <summary>How many documents are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _entries.Count;
        }
    }

    /// <summary>What they take, estimated.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
                return _bytes;
        }
    }

    /// <summary>The document of that text, if it is kept.</summary>
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

    /// <summary>Keeps a document, or weighs anew one that is kept; others may have to go for it.</summary>
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
