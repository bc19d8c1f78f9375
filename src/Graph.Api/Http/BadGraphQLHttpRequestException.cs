using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>A rejected request: the status code and the message for the client.</summary>
internal sealed class BadGraphQLHttpRequestException(int status, string message, ErrorCode code) : Exception(message)
{
    // When a request that was rejected because of overload may be sent again.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The code in the error's `extensions`.</summary>
    public ErrorCode Code { get; } = code;

    /// <summary>When the client may try again, if that helps: the server was overloaded.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The request took too long.</summary>
    public static BadGraphQLHttpRequestException Timeout(TimeSpan limit) =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            $"The request took longer than {limit.TotalSeconds:0.#} s (Graph__Limits__RequestTime) and was stopped: "
                + "request fewer rows or levels.",
            ErrorCodes.Timeout
        );

    /// <summary>The rejection for an error: an invalid request or an overload; null for any other error.</summary>
    public static BadGraphQLHttpRequestException? Of(Exception error) =>
        error switch
        {
            BadGraphQLHttpRequestException bad => bad,
            StoreException { Failure: StoreFailure.Overloaded } => StoreOverloaded(),
            ResponseRefusedException { Error: var refused } when refused == MemoryBudget.Overloaded => MemoryOverloaded(),
            _ => null,
        };

    /// <summary>The rejection that replaces a response that was cancelled because of overload; null for any other response.</summary>
    public static BadGraphQLHttpRequestException? Overloaded(ExecutionResult result) =>
        StoreFailures.IsRefused(result) ? StoreOverloaded()
        : result.Errors is [var only] && only == MemoryBudget.Overloaded ? MemoryOverloaded()
        : null;

    /// <summary>The error for the client.</summary>
    public ExecutionResult ToResult() => ExecutionResult.RequestError(new GraphQLError(Message, extensions: Code.ToExtensions()));

    private static BadGraphQLHttpRequestException StoreOverloaded()
    {
        var (message, code) = StoreFailures.Describe(StoreFailure.Overloaded);
        return Later(message, code);
    }

    private static BadGraphQLHttpRequestException MemoryOverloaded() => Later(MemoryBudget.Overloaded.Message, ErrorCodes.ServerOverloaded);

    private static BadGraphQLHttpRequestException Later(string message, ErrorCode code) =>
        new(StatusCodes.Status503ServiceUnavailable, message, code) { RetryAfter = Soon };
}
