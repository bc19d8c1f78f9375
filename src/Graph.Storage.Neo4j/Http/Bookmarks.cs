namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Where the database was when it was last written or read from here: sent along, so that a member of a cluster that has
/// not come so far waits before it answers. Safe for use by several threads.
/// </summary>
internal sealed class Bookmarks
{
    private string[] _current = [];

    /// <summary>What to send now.</summary>
    public string[] Current => Volatile.Read(ref _current);

    /// <summary>What an answer came with replaces what its question was sent with; what others heard meanwhile stays.</summary>
    public void Update(string[] sent, IReadOnlyList<string> received)
    {
        // The usual case: nothing was written in between.
        if (ReferenceEquals(sent, received))
            return;
        while (received.Count > 0)
        {
            var known = Current;
            string[] next = [.. known.Except(sent, StringComparer.Ordinal).Union(received, StringComparer.Ordinal)];
            if (Interlocked.CompareExchange(ref _current, next, known) == known)
                return;
        }
    }

    /// <summary>For a database that does not know them: it was replaced by another.</summary>
    public void Forget() => Volatile.Write(ref _current, []);
}
