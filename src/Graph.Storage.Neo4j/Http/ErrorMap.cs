using System.Net;

namespace Graph.Storage.Neo4j.Http;

/// <summary>Translates errors of the server for callers.</summary>
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
                StoreFailure.OutOfMemory => "The query needs more memory than Neo4j allows.",
                StoreFailure.TimedOut => "Neo4j ended the statement because it took too long.",
                StoreFailure.Unavailable => "Neo4j cannot respond at the moment.",
                _ => "Neo4j rejected the request.",
            };
        return new QueryApiException(
            error.Code,
            $"{reason} Neo4j reported {error.Code}: {error.Message}",
            failure,
            IsTransient(error.Code, failure)
        );
    }

    /// <summary>An invalid response.</summary>
    /// <param name="response">The head of the response.</param>
    /// <param name="asked">The address of the server, for the message.</param>
    /// <param name="inner">The error in the body.</param>
    public static QueryApiException Of(HttpResponseMessage response, string asked, Exception? inner = null)
    {
        var (status, form) = ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType);
        // An overloaded proxy, or one that has lost the server, recovers, and so does a truncated response. A wrong address
        // does not, nor does a page for people.
        var passes = status is 429 or >= 500 || (response.IsSuccessStatusCode && form is null or "application/json" or TypedRows.MediaType);
        var hint = response.Headers.Location is { } elsewhere
            ? $"It redirects to {(elsewhere.IsAbsoluteUri ? elsewhere.GetLeftPart(UriPartial.Path) : "another path")}."
            : WireClient.Expected;
        return new QueryApiException(
            ErrorCodes.NotAnAnswer,
            $"The response from {asked} is not from Neo4j's Query API, which may be temporarily unavailable "
                + $"(HTTP {status}{(form is null ? "" : $", {form}")}). {hint}",
            passes ? StoreFailure.Unavailable : StoreFailure.Unusable,
            passes,
            inner: inner
        );
    }

    /// <summary>Whether the server does not know the bookmarks, or has not reached them.</summary>
    public static bool IsAboutBookmarks(string code) =>
        code
            is "Neo.ClientError.Transaction.InvalidBookmark"
                or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
                or "Neo.TransientError.Transaction.BookmarkTimeout";

    // Errors in the settings, here or on the server.
    private static string? OfSettings(string code) =>
        code switch
        {
            "Neo.ClientError.Security.Unauthorized" =>
                $"Neo4j rejects this user's credentials: check {Prefix}User and {Prefix}PasswordFile (or {Prefix}Password).",
            "Neo.ClientError.Security.AuthenticationRateLimit" => "Neo4j has locked this user out for some seconds after wrong passwords: "
                + $"check {Prefix}PasswordFile (or {Prefix}Password).",
            "Neo.ClientError.Security.CredentialsExpired" =>
                $"Neo4j requires a new password for this user: change it there, and in {Prefix}PasswordFile (or {Prefix}Password).",
            "Neo.ClientError.Security.Forbidden" => $"Neo4j does not allow this user to do this: check {Prefix}User and its permissions.",
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
            // The transaction no longer exists: it was idle for too long, or its server was restarted.
            "Neo.ClientError.Request.Invalid" when status == HttpStatusCode.NotFound => StoreFailure.Unavailable,
            // An administrator or a shutdown ended it.
            "Neo.ClientError.Transaction.Terminated" or "Neo.ClientError.Transaction.LockClientStopped" => StoreFailure.Unavailable,
            "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => StoreFailure.Unavailable,
            // Another client may have used a wrong password under the same name.
            "Neo.ClientError.Security.AuthenticationRateLimit" => StoreFailure.Unavailable,
            "Neo.DatabaseError.Database.DatabaseLimitReached" => StoreFailure.Unusable,
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => StoreFailure.Unavailable,
            _ when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => StoreFailure.Unavailable,
            _ => StoreFailure.Unusable,
        };
}
