using Graph.Testing;

namespace Graph.Benchmarks.Peer.Servers;

/// <summary>@neo4j/graphql behind Apollo Server, in Node as for production, over the Neo4j that is measured.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private readonly NodeProgram _program;

    private PeerProcess(NodeProgram program, Uri address) =>
        (_program, Address, Measured) = (program, address, new MeasuredProcess("Node", program.ProcessId));

    public Uri Address { get; }

    public MeasuredProcess Measured { get; }

    /// <exception cref="InvalidOperationException">Node or the packages are not there, or it did not start.</exception>
    public static async Task<PeerProcess> StartAsync(Neo4jServer neo4j)
    {
        // What this process starts inherits it.
        Environment.SetEnvironmentVariable("NODE_ENV", "production");
        var folder = await NpmFolder.InstallAsync("tests", "Graph.Benchmarks", "Peer", "Node");
        if (folder.Problem is { } problem)
            throw new InvalidOperationException(problem);
        var program = folder.Start(
            "server.mjs",
            Repository.PathTo("tests", "Graph.Benchmarks", "Peer", "Node", "schema.graphql"),
            neo4j.Bolt
        );
        return new PeerProcess(program, new Uri(await program.ReadLineAsync()));
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
