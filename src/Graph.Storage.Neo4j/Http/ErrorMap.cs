using System.Net;

namespace Graph.Storage.Neo4j.Http;

/// <summary>What an error of the server means to a caller.</summary>
internal static class ErrorMap
{
    /// <summary>An error that the server named.</summary>
    public static QueryApiException Of(ServerError error, HttpStatusCode status)
    {
        var failure = FailureOf(error.Code, status);
        var reason = failure switch
        {
            StoreFailure.OutOfMemory => "The question needs more memory than Neo4j allows.",
            StoreFailure.TimedOut => "Neo4j ended the statement because it took too long.",
            StoreFailure.Unavailable => "Neo4j cannot answer at the moment.",
            _ when status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                "Neo4j does not let this user in: check user and password.",
            _ => "Neo4j refused.",
        };
        return new QueryApiException(
            error.Code, $"{reason} It says {error.Code}: {error.Message}", failure, IsTransient(error.Code, failure));
    }

    /// <summary>An answer that is none.</summary>
    public static QueryApiException Of(HttpStatusCode status, Exception? inner = null)
    {
        // A proxy in between that is overloaded or has lost the server passes; a wrong address does not.
        var passes = (int)status is 429 or >= 500 or (>= 200 and < 300);
        return new QueryApiException(
            ErrorCodes.NotAnAnswer,
            $"What answers at the address of Neo4j is not its Query API, or not at the moment (HTTP {(int)status}).",
            passes ? StoreFailure.Unavailable : StoreFailure.Unusable,
            passes,
            inner: inner);
    }

    /// <summary>Whether the server does not know the bookmarks, or does not reach them.</summary>
    public static bool IsAboutBookmarks(string code) => code is
        "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
        or "Neo.TransientError.Transaction.BookmarkTimeout";

    private static bool IsTransient(string code, StoreFailure failure) =>
        (failure == StoreFailure.Unavailable && code != "Neo.ClientError.Transaction.Terminated") || IsAboutBookmarks(code);

    private static StoreFailure FailureOf(string code, HttpStatusCode status) => code switch
    {
        "Neo.TransientError.General.OutOfMemoryError" or "Neo.TransientError.General.StackOverFlowError"
            or "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
            or "Neo.TransientError.General.TransactionMemoryLimit" => StoreFailure.OutOfMemory,
        "Neo.ClientError.Transaction.TransactionTimedOut"
            or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" => StoreFailure.TimedOut,
        // The transaction is gone: it was idle for too long, or its server was started again.
        "Neo.ClientError.Request.Invalid" when status == HttpStatusCode.NotFound => StoreFailure.Unavailable,
        // An administrator or a shutdown ended it.
        "Neo.ClientError.Transaction.Terminated" or "Neo.ClientError.Transaction.LockClientStopped" => StoreFailure.Unavailable,
        "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => StoreFailure.Unavailable,
        "Neo.DatabaseError.Database.DatabaseLimitReached" => StoreFailure.Unusable,
        _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => StoreFailure.Unavailable,
        _ when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => StoreFailure.Unavailable,
        _ => StoreFailure.Unusable,
    };
}
