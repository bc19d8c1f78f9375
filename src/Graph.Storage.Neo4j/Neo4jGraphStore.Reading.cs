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
    /// Nothing is asked of the server yet. What other processes write is seen as it is when the first plan is answered, and
    /// then no more.
    /// </remarks>
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IGraphSnapshot>(new Neo4jGraphSnapshot(_reader, _api, _changes));
    }
}
