namespace Graph.Benchmarks.Peer.Load;

/// <summary>An answer as it came.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Bytes">How long its body is on the wire, chunk headers included.</param>
/// <param name="StartsWithData">The body begins as the answer to a question that was understood.</param>
/// <param name="Body">The body, where it was asked for; else empty.</param>
internal readonly record struct HttpAnswer(int Status, int Bytes, bool StartsWithData, byte[] Body)
{
    /// <summary>The server answered what was asked. What stands in the body is compared before it is timed.</summary>
    public bool IsAnswer => Status is 200 or 202 && StartsWithData;
}
