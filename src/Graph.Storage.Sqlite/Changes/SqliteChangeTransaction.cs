using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>The tables that a change reads and writes, within a transaction that the caller begins and ends.</summary>
internal sealed class SqliteChangeTransaction : IChangeTransaction
{
    private readonly SqliteSession _session;
    private readonly SqliteDatabase _database;
    private readonly FactNumbers _numbers;

    public SqliteChangeTransaction(SqliteSession session, SqliteDatabase database)
    {
        _session = session;
        _database = database;
        _numbers = new FactNumbers(session);
        Lookup = new SqliteFactLookup(session, database, _numbers);
    }

    public IFactLookup Lookup { get; }

    public ValueTask<ChangeResult?> FindAppliedAsync(string id, CancellationToken cancellation)
    {
        var statement = _session.Prepare("SELECT number, created, updated, retracted, sources FROM applied WHERE id = ?").Bind(1, id);
        if (!statement.Step())
            return new((ChangeResult?)null);
        var result = new ChangeResult(
            statement.Int64(0),
            statement.Int32(1),
            statement.Int32(2),
            statement.Int32(3),
            statement.Int32(4),
            WasAlreadyApplied: true
        );
        statement.Reset();
        return new(result);
    }

    public ValueTask<long> LastNumberAsync(CancellationToken cancellation) => new(_session.Number("SELECT max(number) FROM change") ?? 0);

    public ValueTask<long> LastInstantAsync(CancellationToken cancellation) => new(_session.Number("SELECT max(at) FROM change") ?? 0);

    public ValueTask<string?> ModelHashAsync(CancellationToken cancellation)
    {
        ImportMarker.Refuse(_session, _database.Path);
        return new(StoreSchema.ModelHash(_session));
    }

    public ValueTask<IReadOnlyList<string>> WriteSourcesAsync(GraphChange change, CancellationToken cancellation) =>
        new(new SourceTable(_session).Write(change));

    public ValueTask WriteFactsAsync(ChangeSet differences, long at, CancellationToken cancellation)
    {
        new ChangeWriter(_session, _database, _numbers, at).Write(differences, cancellation);
        return default;
    }

    public ValueTask WriteLogAsync(LogEntry entry, CancellationToken cancellation)
    {
        _session
            .Prepare("INSERT INTO change (number, id, at, note) VALUES (?, ?, ?, ?)")
            .Bind(1, entry.Number)
            .Bind(2, entry.Change.Id)
            .Bind(3, entry.At)
            .Bind(4, entry.Change.Note)
            .Run();
        var fact = _session.Prepare("INSERT INTO change_fact (change, fact, is_relation, operation) VALUES (?, ?, ?, ?)");
        foreach (var node in entry.Differences.Nodes)
            fact.Bind(1, entry.Number).Bind(2, _numbers.Of(node.Id)).Bind(3, 0).Bind(4, (int)node.Operation).Run();
        foreach (var relation in entry.Differences.Relations)
            fact.Bind(1, entry.Number).Bind(2, _numbers.Of(relation.Id)).Bind(3, 1).Bind(4, (int)relation.Operation).Run();
        var source = _session.Prepare("INSERT INTO change_source (change, name) VALUES (?, ?)");
        foreach (var name in entry.Sources)
            source.Bind(1, entry.Number).Bind(2, name).Run();
        return default;
    }

    public ValueTask SaveAppliedAsync(string id, ChangeResult result, CancellationToken cancellation)
    {
        _session
            .Prepare("INSERT INTO applied (id, number, created, updated, retracted, sources) VALUES (?, ?, ?, ?, ?, ?)")
            .Bind(1, id)
            .Bind(2, result.Number)
            .Bind(3, result.Created)
            .Bind(4, result.Updated)
            .Bind(5, result.Retracted)
            .Bind(6, result.Sources)
            .Run();
        return default;
    }
}
