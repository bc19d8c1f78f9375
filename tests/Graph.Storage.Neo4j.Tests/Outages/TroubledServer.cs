using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Outages;

/// <summary>
/// A server for tests that stop it, or that want it to have little patience: an idle transaction is given up after five
/// seconds.
/// </summary>
public sealed class TroubledServer : IAsyncLifetime
{
    private Neo4jProcess? _process;

    /// <summary>The server; skips the test where there is none.</summary>
    public Neo4jProcess Process
    {
        get
        {
            Assert.SkipUnless(
                _process is not null,
                $"No Neo4j of the tests' own: set {Neo4jProcess.FolderVariable} to a folder whose bin/neo4j starts one."
            );
            return _process!;
        }
    }

    /// <summary>How to reach it.</summary>
    public Neo4jOptions Options => Process.ToOptions();

    public async ValueTask InitializeAsync()
    {
        if (Neo4jProcess.Folder is not { } folder)
            return;
        _process = await Neo4jProcess.StartAsync(folder, settings: "server.queryapi.transaction_idle_timeout=5s");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
    }
}
