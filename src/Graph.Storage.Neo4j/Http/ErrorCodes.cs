namespace Graph.Storage.Neo4j.Http;

/// <summary>Codes of <see cref="QueryApiException"/> that are assigned here because the server gave none.</summary>
internal static class ErrorCodes
{
    /// <summary>There was no connection, or it was lost before the response was complete.</summary>
    public const string ConnectionLost = "ConnectionLost";

    /// <summary>The response is not one of the Query API.</summary>
    public const string NotAnAnswer = "NotAnAnswer";

    /// <summary>The request exceeded its time limit.</summary>
    public const string TimedOut = "TimedOut";

    /// <summary>Too many concurrent requests.</summary>
    public const string Overloaded = "Overloaded";

    /// <summary>The server failed so often that no requests are sent for a moment.</summary>
    public const string CircuitOpen = "CircuitOpen";
}
