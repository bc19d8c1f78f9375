using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http;

/// <summary>A request that cannot be read: the status code and what to tell the client.</summary>
internal sealed class BadHttpParametersException(int status, string message, string code) : Exception(message)
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The code in the error's `extensions`.</summary>
    public string Code { get; } = code;

    /// <summary>The request took too long.</summary>
    public static BadHttpParametersException Timeout(TimeSpan limit) => new(StatusCodes.Status503ServiceUnavailable,
        $"The request took longer than {limit.TotalSeconds:0.#} s (Graph__Limits__RequestTime) and was stopped: ask for fewer rows or fewer levels.",
        "TIMEOUT");

    /// <summary>What the client is told.</summary>
    public ExecutionResult ToResult() => ExecutionResult.RequestError(
        new GraphQLError(Message, extensions: new Dictionary<string, object?> { ["code"] = Code }));
}
