using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Reads one state of a store, held by a read transaction, in row order.</summary>
internal sealed class SqliteArchiveReader : IArchiveReader
{
    private readonly SqliteDatabase _database;
    private readonly bool _ownsDatabase;
    private readonly SqliteSession _session;

    public SqliteArchiveReader(SqliteDatabase database, bool ownsDatabase)
    {
        _database = database;
        _ownsDatabase = ownsDatabase;
        _session = database.RentReader();
        try
        {
            _session.Prepare("BEGIN").Run();
            (Head, FactCount) = Read(_session);
        }
        catch (Exception exception)
        {
            database.Abandon(_session, exception);
            throw;
        }
    }

    /// <inheritdoc/>
    public string Name => $"the SQLite store '{_database.Path}'";

    /// <inheritdoc/>
    public GraphModel Model => _database.Model;

    /// <inheritdoc/>
    public ArchiveHead Head { get; }

    /// <inheritdoc/>
    public long FactCount { get; }

    /// <inheritdoc/>
    public IAsyncEnumerable<ArchiveBatch> ReadAsync(ArchivePosition? after, CancellationToken cancellation = default) =>
        Explained(Read(after, cancellation)).ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // An interrupted read may have left a statement open, so the connection is not reused.
        _session.Dispose();
        if (_ownsDatabase)
            _database.Dispose();
        return ValueTask.CompletedTask;
    }

    private static (ArchiveHead Head, long FactCount) Read(SqliteSession session) =>
        (
            new ArchiveHead(
                StoreSchema.ModelHash(session)!,
                session.Number("SELECT max(number) FROM change") ?? 0,
                session.Number("SELECT max(at) FROM change") ?? 0
            ),
            (session.Number("SELECT sum(n) FROM kind") ?? 0) + (session.Number("SELECT sum(n) FROM relation_type") ?? 0)
        );

    // Read errors are reported as the problem with the file.
    private IEnumerable<T> Explained<T>(IEnumerable<T> rows)
    {
        using var each = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext())
                    yield break;
            }
            catch (Exception exception) when (_database.Explain(exception, _session) is { } explained)
            {
                throw explained;
            }

            yield return each.Current;
        }
    }

    private IEnumerable<ArchiveBatch> Read(ArchivePosition? after, CancellationToken cancellation)
    {
        var facts = new FactArchive(_session, _database);
        var log = new LogArchive(_session, new ChangeLogReader(_session, _database.Numbers));
        foreach (var part in Enum.GetValues<ArchivePart>().Where(part => after is null || part >= after.Part))
        {
            var key = after?.Part == part ? after.Key : null;
            var records = part < ArchivePart.Redirects ? facts.Read(part, key) : log.Read(part, key);
            foreach (var batch in Batches(part, records))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return batch;
            }
        }
    }

    private static IEnumerable<ArchiveBatch> Batches(ArchivePart part, IEnumerable<(ArchiveRecord Record, string Key)> records)
    {
        var batch = new List<ArchiveRecord>();
        var (weight, last) = (0, "");
        foreach (var (record, key) in records)
        {
            batch.Add(record);
            (weight, last) = (weight + record.Weight, key);
            if (batch.Count < ArchiveBatch.MaxRecords && weight < ArchiveBatch.MaxWeight)
                continue;
            yield return new ArchiveBatch(batch, new ArchivePosition(part, last));
            (batch, weight) = ([], 0);
        }

        if (batch.Count > 0)
            yield return new ArchiveBatch(batch, new ArchivePosition(part, last));
    }
}
