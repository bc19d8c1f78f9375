using System.Net;

namespace Graph.Storage.Neo4j.Http;

/// <summary>What an error of the server means to a caller.</summary>
internal static class ErrorMap
{
    /// <summary>An error that the server named.</summary>
    public static QueryApiException Of(ServerError error)
    {
        var failure = FailureOf(error.Code);
        var message = failure switch
        {
            StoreFailure.OutOfMemory => "The question needs more memory than Neo4j allows.",
            StoreFailure.TimedOut => "Neo4j stopped the statement because it took too long.",
            StoreFailure.Unavailable => "Neo4j cannot answer at the moment.",
            _ => "Neo4j refused.",
        };
        return new QueryApiException(
            error.Code, $"{message} It says {error.Code}: {error.Message}", failure, isTransient: failure == StoreFailure.Unavailable);
    }

    /// <summary>An answer without an error that could be read.</summary>
    public static QueryApiException Of(HttpStatusCode status, Exception? inner = null) => new(
        ErrorCodes.NotAnAnswer,
        $"What answers at the address of Neo4j is not its Query API, or not at the moment (HTTP {(int)status}).",
        StoreFailure.Unavailable,
        isTransient: (int)status is 429 or >= 500 or (>= 200 and < 300),
        inner: inner);

    private static StoreFailure FailureOf(string code) => code switch
    {
        "Neo.TransientError.General.OutOfMemoryError" or "Neo.TransientError.General.StackOverFlowError"
            or "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
            or "Neo.TransientError.General.TransactionMemoryLimit" => StoreFailure.OutOfMemory,
        "Neo.ClientError.Transaction.TransactionTimedOut"
            or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
            or "Neo.TransientError.Transaction.LockClientStopped" => StoreFailure.TimedOut,
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => StoreFailure.Unavailable,
        "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => StoreFailure.Unavailable,
        _ => StoreFailure.Unusable,
    };
}
