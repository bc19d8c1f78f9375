using Graph.Api.Errors;

namespace Graph.Api.Planning;

/// <summary>
/// Thrown when the request of a root field cannot be planned, because of an error of the client. The message is for the client.
/// </summary>
internal sealed class PlanningException(ErrorCode code, string message) : Exception(message)
{
    /// <summary>The code in the error's `extensions`.</summary>
    public ErrorCode Code { get; } = code;
}
