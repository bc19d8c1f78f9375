namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// The state of the database when it was last written or read from here: sent with requests, so that a cluster member that has
/// not caught up waits before it responds. Safe for use by several threads.
/// </summary>
internal sealed class Bookmarks
{
    private string[] _current = [];

    /// <summary>The bookmarks to send now.</summary>
    public string[] Current => Volatile.Read(ref _current);

    /// <summary>
    /// The bookmarks of a response replace those that were sent with its request; those received by other requests in the
    /// meantime stay.
    /// </summary>
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

    /// <summary>Forgets bookmarks that the database does not know: it was replaced by another.</summary>
    public void Forget() => Volatile.Write(ref _current, []);
}
