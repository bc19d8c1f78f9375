namespace Graph.Api.Http.Sockets;

/// <summary>The connection is to be closed: what the client did breaks the protocol.</summary>
internal sealed class SocketClosedException(int code, string reason) : Exception(reason)
{
    /// <summary>The close code.</summary>
    public int Code { get; } = code;
}
