using System.Runtime.CompilerServices;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;
using Polly;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>
/// Reads a store in pages, each found using an index after the last key of the previous one. The number of the last change
/// shows at the end whether one state was read.
/// </summary>
internal sealed class Neo4jArchiveReader : IArchiveReader
{
    private const int FirstPage = 500;
    private readonly QueryApi _api;
    private readonly bool _ownsApi;
    private readonly string _store;
    private readonly ResiliencePipeline _retry;

    private Neo4jArchiveReader(QueryApi api, bool ownsApi, GraphModel model, string store, TimeProvider time, HeadRow head)
    {
        _retry = ArchiveRetry.Of(time);
        (_api, _ownsApi, _store, Model) = (api, ownsApi, store, model);
        (Head, FactCount) = (head.Head!, head.FactCount);
    }

    /// <inheritdoc/>
    public string Name => $"the Neo4j store '{_store}'";

    /// <inheritdoc/>
    public GraphModel Model { get; }

    /// <inheritdoc/>
    public ArchiveHead Head { get; }

    /// <inheritdoc/>
    public long FactCount { get; }

    /// <summary>Starts to read a database that is a store, or is being filled to become one.</summary>
    public static async ValueTask<Neo4jArchiveReader> OpenAsync(
        QueryApi api,
        bool ownsApi,
        GraphModel model,
        string store,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var head = await api.ReadAsync(new CypherStatement(HeadRow.Text(model)), static () => new HeadRow(), cancellation);
        return head.Head is null ? throw StoreState.Lost() : new Neo4jArchiveReader(api, ownsApi, model, store, time, head);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchiveBatch> ReadAsync(
        ArchivePosition? after,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        foreach (var stretch in ArchiveStretch.All(Model).SkipWhile(s => after is not null && !s.Holds(after)))
        {
            var key = after is not null && stretch.Holds(after) ? stretch.KeyOf(after) : null;
            var limit = FirstPage;
            while (true)
            {
                var page = await ReadAsync(stretch.Page(key, limit), () => new ArchiveRows(stretch, Model), cancellation);
                if (page.Records.Count > 0)
                {
                    key = page.LastKey;
                    yield return new ArchiveBatch(page.Records, stretch.PositionOf(key));
                }

                if (page.Records.Count < limit)
                    break;
                limit = Next(limit, page.Records.Sum(r => (long)r.Weight));
            }
        }

        var now = await ReadAsync(new CypherStatement(HeadRow.Text(Model)), static () => new HeadRow(), cancellation);
        if (now.Head is null)
            throw StoreState.Lost();
        if (now.Head != Head)
        {
            throw new StoreException(
                $"The store '{_store}' was written while it was read: "
                    + $"its last change was {Head.LastChange}, and is now {now.Head.LastChange}. "
                    + "Read it when no process writes to it."
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _ownsApi ? _api.DisposeAsync() : ValueTask.CompletedTask;

    private ValueTask<T> ReadAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder => _retry.ExecuteAsync(token => _api.ReadAsync(statement, newDecoder, token), cancellation);

    // A page of documents should not be larger than a page of people.
    private static int Next(int limit, long weight) =>
        (int)Math.Clamp(limit * (long)ArchiveBatch.MaxWeight / Math.Max(1, weight), 1, Math.Min(4L * limit, ArchiveBatch.MaxRecords));
}
