namespace Graph.Api.Http.Sockets;

/// <summary>The close codes of the sub-protocol `graphql-transport-ws`.</summary>
internal static class CloseCodes
{
    /// <summary>For any WebSocket: the server is overloaded.</summary>
    public const int TryAgainLater = 1013;

    public const int BadMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitialisationTimeout = 4408;
    public const int SubscriberAlreadyExists = 4409;
    public const int TooManyInitialisationRequests = 4429;
    public const int InternalError = 4500;
}
