namespace Graph.Storage.Neo4j.Http;

/// <summary>Neo4j did not do what it was asked.</summary>
internal sealed class QueryApiException : StoreException
{
    public QueryApiException(
        string code, string message, StoreFailure failure, bool isTransient = false, bool isUnknownOutcome = false, Exception? inner = null)
        : base(message, failure, inner)
    {
        Code = code;
        IsTransient = isTransient;
        IsUnknownOutcome = isUnknownOutcome;
    }

    /// <summary>Neo4j's own code (<c>Neo.ClientError.Statement.SyntaxError</c>), or one of <see cref="ErrorCodes"/> where none came.</summary>
    public string Code { get; }

    /// <summary>The same may succeed when it is asked again: a transaction as a whole, from its beginning.</summary>
    public bool IsTransient { get; }

    /// <summary>A commit was sent, and whether it happened is not known: look before doing it again.</summary>
    public bool IsUnknownOutcome { get; }
}
