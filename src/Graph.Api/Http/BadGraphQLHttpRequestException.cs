using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>A request that is not answered: the status code and what to tell the client.</summary>
internal sealed class BadGraphQLHttpRequestException(int status, string message, ErrorCode code) : Exception(message)
{
    // When what was refused because too much is asked at once may be asked again.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The code in the error's `extensions`.</summary>
    public ErrorCode Code { get; } = code;

    /// <summary>When the client may ask again, where that helps: too much was asked at once.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The request took too long.</summary>
    public static BadGraphQLHttpRequestException Timeout(TimeSpan limit) =>
        new(
            StatusCodes.Status503ServiceUnavailable,
            $"The request took longer than {limit.TotalSeconds:0.#} s (Graph__Limits__RequestTime) and was stopped: ask for fewer rows or fewer levels.",
            ErrorCodes.Timeout
        );

    /// <summary>What a client is told of an error: that it is wrong, or that too much is asked at once; null for any other error.</summary>
    public static BadGraphQLHttpRequestException? Of(Exception error) =>
        error switch
        {
            BadGraphQLHttpRequestException bad => bad,
            StoreException { Failure: StoreFailure.Overloaded } => StoreOverloaded(),
            ResponseRefusedException { Error: var refused } when refused == MemoryBudget.Overloaded => MemoryOverloaded(),
            _ => null,
        };

    /// <summary>What a client is told instead of an answer that was given up because too much is asked at once; null for any other answer.</summary>
    public static BadGraphQLHttpRequestException? Overloaded(ExecutionResult result) =>
        StoreFailures.IsRefused(result) ? StoreOverloaded()
        : result.Errors is [var only] && only == MemoryBudget.Overloaded ? MemoryOverloaded()
        : null;

    /// <summary>What the client is told.</summary>
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
