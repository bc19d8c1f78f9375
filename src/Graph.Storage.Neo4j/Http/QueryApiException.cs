namespace Graph.Storage.Neo4j.Http;

/// <summary>Neo4j did not do what it was asked.</summary>
internal sealed class QueryApiException : StoreException
{
    public QueryApiException(
        string code,
        string message,
        StoreFailure failure,
        bool isTransient = false,
        bool isUnknownOutcome = false,
        Exception? inner = null
    )
        : base(message, failure, inner)
    {
        Code = code;
        IsTransient = isTransient;
        IsUnknownOutcome = isUnknownOutcome;
    }

    /// <summary>Neo4j's own code (<c>Neo.ClientError.Statement.SyntaxError</c>), or one of <see cref="ErrorCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The same may succeed when it is asked again: a transaction as a whole, from its beginning.</summary>
    public bool IsTransient { get; }

    /// <summary>A commit was sent, and whether it happened is not known: look before doing it again.</summary>
    public bool IsUnknownOutcome { get; }

    /// <summary>The server itself named the error, so it is done with the statement.</summary>
    public bool IsFromServer => Code.StartsWith("Neo.", StringComparison.Ordinal);

    /// <summary>
    /// If it was a commit that failed so, the commit may have happened: the answer was lost, or the server was not sure
    /// itself. What was not sent has not.
    /// </summary>
    public bool MayHaveCommitted =>
        IsFromServer
            ? Failure is StoreFailure.Unavailable or StoreFailure.TimedOut
            : Code is not (ErrorCodes.CircuitOpen or ErrorCodes.Overloaded);

    /// <summary>The same failure, of a commit.</summary>
    public QueryApiException AsUnknownOutcome() => new(Code, Message, Failure, IsTransient, isUnknownOutcome: true, this);
}
