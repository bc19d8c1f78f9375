namespace Graph.Api.Http.Sockets;

/// <summary>Thrown to close the connection: the client violated the protocol.</summary>
internal sealed class SocketClosedException(int code, string reason) : Exception(reason)
{
    /// <summary>The close code.</summary>
    public int Code { get; } = code;
}
