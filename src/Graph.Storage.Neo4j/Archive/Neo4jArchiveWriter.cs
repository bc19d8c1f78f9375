using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Http;
using Polly;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>
/// Fills a database: each batch is one transaction, which also stores the checkpoint. If the response to a batch is lost, the
/// checkpoint shows whether it was written.
/// </summary>
internal sealed class Neo4jArchiveWriter(QueryApi api, FillState state, GraphModel model, string store, TimeProvider time) : IArchiveWriter
{
    private readonly ResiliencePipeline _retry = ArchiveRetry.Of(time);

    /// <inheritdoc/>
    public string Name => $"the Neo4j store '{store}'";

    /// <inheritdoc/>
    public string HowToEmpty => "Empty the database: MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS.";

    /// <inheritdoc/>
    public string? Checkpoint { get; set; }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(IReadOnlyList<ArchiveRecord> records, string checkpoint, CancellationToken cancellation = default)
    {
        var isAgain = false;
        await _retry.ExecuteAsync(
            async token =>
            {
                if (isAgain && await state.ReadAsync(token) == checkpoint)
                    return;
                isAgain = true;
                await using var transaction = await api.BeginAsync(token);
                if (!await FillState.WriteAsync(transaction, Checkpoint ?? "", checkpoint, token))
                    throw StoreRefusals.FilledTwice(store);
                await new RecordWriter(transaction).WriteAsync(records, token);
                await transaction.CommitAsync(token);
            },
            cancellation
        );
        Checkpoint = checkpoint;
    }

    /// <inheritdoc/>
    public async ValueTask<IArchiveReader> OpenReaderAsync(CancellationToken cancellation = default) =>
        await Neo4jArchiveReader.OpenAsync(api, ownsApi: false, model, store, time, cancellation);

    /// <inheritdoc/>
    public ValueTask CompleteAsync(ArchiveHead head, CancellationToken cancellation = default) =>
        _retry.ExecuteAsync(token => state.EndAsync(head, token), cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => api.DisposeAsync();
}
