using Graph.Api.Execution;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>A request that is not answered: the status code and what to tell the client.</summary>
internal sealed class BadHttpParametersException(int status, string message, string code) : Exception(message)
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The code in the error's `extensions`.</summary>
    public string Code { get; } = code;

    /// <summary>When the client may ask again, where that helps.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>The request took too long.</summary>
    public static BadHttpParametersException Timeout(TimeSpan limit) => new(StatusCodes.Status503ServiceUnavailable,
        $"The request took longer than {limit.TotalSeconds:0.#} s (Graph__Limits__RequestTime) and was stopped: ask for fewer rows or fewer levels.",
        "TIMEOUT");

    /// <summary>More is asked at once than can be done.</summary>
    public static BadHttpParametersException Overloaded()
    {
        var (message, code) = StoreFailures.Describe(StoreFailure.Overloaded);
        return new BadHttpParametersException(StatusCodes.Status503ServiceUnavailable, message, code)
        {
            RetryAfter = StoreFailures.RetryAfter,
        };
    }

    /// <summary>What the client is told.</summary>
    public ExecutionResult ToResult() => ExecutionResult.RequestError(
        new GraphQLError(Message, extensions: new Dictionary<string, object?> { ["code"] = Code }));
}
