using System.Net;

namespace Graph.Storage.Neo4j.Http;

/// <summary>What an error of the server means to a caller.</summary>
internal static class ErrorMap
{
    private const string Prefix = Neo4jSettings.Prefix;

    /// <summary>An error that the server named.</summary>
    public static QueryApiException Of(ServerError error, HttpStatusCode status)
    {
        var failure = FailureOf(error.Code, status);
        var reason =
            OfSettings(error.Code)
            ?? failure switch
            {
                StoreFailure.OutOfMemory => "The question needs more memory than Neo4j allows.",
                StoreFailure.TimedOut => "Neo4j ended the statement because it took too long.",
                StoreFailure.Unavailable => "Neo4j cannot answer at the moment.",
                _ => "Neo4j refused.",
            };
        return new QueryApiException(
            error.Code,
            $"{reason} It says {error.Code}: {error.Message}",
            failure,
            IsTransient(error.Code, failure)
        );
    }

    /// <summary>An answer that is none.</summary>
    /// <param name="response">Its head.</param>
    /// <param name="asked">Who was asked, for the message.</param>
    /// <param name="inner">What is wrong with its body.</param>
    public static QueryApiException Of(HttpResponseMessage response, string asked, Exception? inner = null)
    {
        var (status, form) = ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType);
        // A proxy in between that is overloaded or has lost the server passes, and so does an answer that was cut. A wrong
        // address does not, nor a page for people.
        var passes = status is 429 or >= 500 || (response.IsSuccessStatusCode && form is null or "application/json" or TypedRows.MediaType);
        var hint = response.Headers.Location is { } elsewhere
            ? $"It sends to {(elsewhere.IsAbsoluteUri ? elsewhere.GetLeftPart(UriPartial.Path) : "another path")}."
            : WireClient.Expected;
        return new QueryApiException(
            ErrorCodes.NotAnAnswer,
            $"What answers at {asked} is not Neo4j's Query API, or not at the moment (HTTP {status}{(form is null ? "" : $", {form}")}). {hint}",
            passes ? StoreFailure.Unavailable : StoreFailure.Unusable,
            passes,
            inner: inner
        );
    }

    /// <summary>Whether the server does not know the bookmarks, or does not reach them.</summary>
    public static bool IsAboutBookmarks(string code) =>
        code
            is "Neo.ClientError.Transaction.InvalidBookmark"
                or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
                or "Neo.TransientError.Transaction.BookmarkTimeout";

    // What somebody set wrong, here or there.
    private static string? OfSettings(string code) =>
        code switch
        {
            "Neo.ClientError.Security.Unauthorized" =>
                $"Neo4j does not let this user in: check {Prefix}User and {Prefix}PasswordFile (or {Prefix}Password).",
            "Neo.ClientError.Security.AuthenticationRateLimit" =>
                $"Neo4j lets this user in no more for some seconds, after wrong passwords: check {Prefix}PasswordFile (or {Prefix}Password).",
            "Neo.ClientError.Security.CredentialsExpired" =>
                $"Neo4j wants a new password of this user first: change it there, and {Prefix}PasswordFile (or {Prefix}Password).",
            "Neo.ClientError.Security.Forbidden" => $"Neo4j does not let this user do this: check {Prefix}User and its rights.",
            "Neo.ClientError.Database.DatabaseNotFound" => $"Neo4j has no such database: check {Prefix}Database.",
            _ => null,
        };

    private static bool IsTransient(string code, StoreFailure failure) =>
        (
            failure == StoreFailure.Unavailable
            && code is not ("Neo.ClientError.Transaction.Terminated" or "Neo.ClientError.Security.AuthenticationRateLimit")
        ) || IsAboutBookmarks(code);

    private static StoreFailure FailureOf(string code, HttpStatusCode status) =>
        code switch
        {
            "Neo.TransientError.General.OutOfMemoryError"
            or "Neo.TransientError.General.StackOverFlowError"
            or "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
            or "Neo.TransientError.General.TransactionMemoryLimit" => StoreFailure.OutOfMemory,
            "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" =>
                StoreFailure.TimedOut,
            // The transaction is gone: it was idle for too long, or its server was started again.
            "Neo.ClientError.Request.Invalid" when status == HttpStatusCode.NotFound => StoreFailure.Unavailable,
            // An administrator or a shutdown ended it.
            "Neo.ClientError.Transaction.Terminated" or "Neo.ClientError.Transaction.LockClientStopped" => StoreFailure.Unavailable,
            "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => StoreFailure.Unavailable,
            // Somebody else may have been wrong under the same name.
            "Neo.ClientError.Security.AuthenticationRateLimit" => StoreFailure.Unavailable,
            "Neo.DatabaseError.Database.DatabaseLimitReached" => StoreFailure.Unusable,
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => StoreFailure.Unavailable,
            _ when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => StoreFailure.Unavailable,
            _ => StoreFailure.Unusable,
        };
}
