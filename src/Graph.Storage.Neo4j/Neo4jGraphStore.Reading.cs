using Graph.Storage.Neo4j.Reading;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j;

// The read side.
public sealed partial class Neo4jGraphStore
{
    private readonly Neo4jGraphReader _reader;
    private volatile AppliedChange _changes = new();

    /// <summary>The read side, for tests of its statements.</summary>
    internal Neo4jGraphReader Reader => _reader;

    /// <inheritdoc/>
    public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default) =>
        _reader.FetchAsync(plan, cancellation);

    /// <inheritdoc/>
    /// <remarks>
    /// Sends nothing to the server yet. Writes of other processes are visible up to the moment when the first plan is executed,
    /// and not after it.
    /// </remarks>
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IGraphSnapshot>(new Neo4jGraphSnapshot(_reader, _api, _changes));
    }
}
