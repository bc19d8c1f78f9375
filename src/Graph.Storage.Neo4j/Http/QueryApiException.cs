namespace Graph.Storage.Neo4j.Http;

/// <summary>Neo4j did not execute a request.</summary>
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

    /// <summary>Whether the same request may succeed on retry: a transaction as a whole, from its beginning.</summary>
    public bool IsTransient { get; }

    /// <summary>Whether a commit was sent with an unknown outcome: check before retrying.</summary>
    public bool IsUnknownOutcome { get; }

    /// <summary>Whether the server itself named the error, and so is done with the statement.</summary>
    public bool IsFromServer => Code.StartsWith("Neo.", StringComparison.Ordinal);

    /// <summary>
    /// A commit that failed in this way may have happened: the response was lost, or the server itself was not certain. A
    /// request that was not sent has not happened.
    /// </summary>
    public bool MayHaveCommitted =>
        IsFromServer
            ? Failure is StoreFailure.Unavailable or StoreFailure.TimedOut
            : Code is not (ErrorCodes.CircuitOpen or ErrorCodes.Overloaded);

    /// <summary>The same failure, of a commit.</summary>
    public QueryApiException AsUnknownOutcome() => new(Code, Message, Failure, IsTransient, isUnknownOutcome: true, this);
}
