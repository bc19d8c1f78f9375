using System.Globalization;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Names the requests of this process, in a parameter that no statement reads: with it, a statement is found and terminated on
/// the server after its client has disconnected. Closing the connection does not end a statement before it next has rows to
/// send, and <c>maxExecutionTime</c> applies in explicit transactions only (seen in 5.26.30).
/// </summary>
internal static class RequestTag
{
    /// <summary>The parameter.</summary>
    public const string Parameter = "_request";

    private static readonly string Process = Guid.NewGuid().ToString("n")[..12] + "-";
    private static long _last;

    /// <summary>A new unique name.</summary>
    public static string Next() => string.Concat(Process, Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture));
}
