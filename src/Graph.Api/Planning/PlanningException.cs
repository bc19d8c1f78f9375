using Graph.Api.Errors;

namespace Graph.Api.Planning;

/// <summary>
/// What a root field asks cannot be planned: the request's fault. The message is for the client.
/// </summary>
internal sealed class PlanningException(ErrorCode code, string message) : Exception(message)
{
    /// <summary>The code in the error's `extensions`.</summary>
    public ErrorCode Code { get; } = code;
}
