namespace Graph.Storage.Neo4j.Http;

/// <summary>Codes of <see cref="QueryApiException"/> that are given here, where the server gave none.</summary>
internal static class ErrorCodes
{
    /// <summary>No connection, or it was lost before the answer was complete.</summary>
    public const string ConnectionLost = "ConnectionLost";

    /// <summary>What came is no answer of the Query API.</summary>
    public const string NotAnAnswer = "NotAnAnswer";

    /// <summary>It took longer than it may.</summary>
    public const string TimedOut = "TimedOut";

    /// <summary>More is asked at once than may be.</summary>
    public const string Overloaded = "Overloaded";

    /// <summary>The server failed so often that it is left alone for a moment.</summary>
    public const string CircuitOpen = "CircuitOpen";
}
