using Graph.Benchmarks.Peer.Load;
using Graph.Benchmarks.Peer.Servers;
using Graph.Benchmarks.Peer.Shapes;

namespace Graph.Benchmarks.Peer;

/// <summary>What one server did under one shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Server">The server.</param>
/// <param name="One">By one connection.</param>
/// <param name="Many">By sixteen.</param>
internal sealed record Measurement(Shape Shape, Server Server, Sample One, Sample Many)
{
    /// <summary>How many connections ask at once where the throughput is measured.</summary>
    public const int Connections = 16;

    /// <summary>Why there is nothing to show; null where there is.</summary>
    public string? Failure { get; init; }

    public static Measurement Of(Shape shape, Server server) =>
        new(shape, server, new Sample(server.Processes.Count), new Sample(server.Processes.Count));
}
