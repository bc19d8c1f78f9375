using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>Applies one change at a time on the writing connection, each in one transaction.</summary>
internal sealed class ChangeApplier(SqliteDatabase database, TimeProvider time, TimeSpan writeTimeout)
{
    /// <summary>Applies a change whole or not at all; called by one thread at a time.</summary>
    /// <exception cref="StoreException">Another process has been writing for too long, or the disk refuses.</exception>
    public async ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation)
    {
        var session = database.Writer;
        Begin(session, cancellation);
        try
        {
            var result = await ApplyAsync(session, change, cancellation);
            session.Prepare("COMMIT").Run();
            return result;
        }
        catch (Exception exception)
        {
            var explained = database.Explain(exception, session);
            // Where the disk fails SQLite has rolled back itself.
            if (raw.sqlite3_get_autocommit(session.Connection.Handle) == 0)
                RollBack(session);
            if (explained is not null)
                throw explained;
            if (exception is not SqliteException failure)
                throw;
            throw new StoreException($"The store '{database.Path}' cannot be written: {failure.Message}.", failure);
        }
    }

    // Another process may be writing. It is asked again every second, so that a cancelled request does not wait on.
    private void Begin(SqliteSession session, CancellationToken cancellation)
    {
        database.RefuseChangedFile();
        session.Trim();
        var start = time.GetTimestamp();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                session.Prepare("BEGIN IMMEDIATE").Run();
                return;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY)
            {
                if (time.GetElapsedTime(start) >= writeTimeout)
                {
                    throw new StoreException(
                        $"The store '{database.Path}' is busy: another process has been writing for longer than "
                        + $"{writeTimeout.TotalSeconds:0} seconds. Try again later.", StoreFailure.Overloaded, busy);
                }
            }
            catch (SqliteException readOnly) when (readOnly.SqliteErrorCode == raw.SQLITE_READONLY)
            {
                throw new StoreException($"The store '{database.Path}' cannot be written: the file is read-only.", readOnly);
            }
            catch (SqliteException failure) when (database.Explain(failure, session) is { } explained)
            {
                throw explained;
            }
        }
    }

    private static void RollBack(SqliteSession session)
    {
        try
        {
            session.Prepare("ROLLBACK").Run();
        }
        catch (SqliteException)
        {
            // What went wrong first is told; nothing was written.
        }
    }

    private async ValueTask<ChangeResult> ApplyAsync(SqliteSession session, GraphChange change, CancellationToken cancellation)
    {
        if (change.Id is { } id && FindApplied(session, id) is { } applied)
            return applied;
        var last = session.Number("SELECT max(number) FROM change") ?? 0;
        if (change.After is { } after && after != last)
            throw new ChangeConflictException(after, last);
        ImportMarker.Refuse(session, database.Path);
        RefuseOtherModel(session);

        var numbers = new FactNumbers(session);
        var lookup = new SqliteFactLookup(session, database, numbers);
        var differences = await ChangePlanner.PlanAsync(database.Model, change, lookup, cancellation);
        var sources = new SourceTable(session).Write(change);
        var isChanged = differences.Nodes.Count + differences.Relations.Count + sources.Count > 0;
        if (isChanged)
        {
            var at = NextInstant(session);
            new ChangeWriter(session, database, numbers, at).Write(differences, cancellation);
            WriteLog(session, ++last, at, change, differences, numbers, sources);
        }

        var result = new ChangeResult(
            last, Count(FactOperation.Created), Count(FactOperation.Updated),
            Count(FactOperation.Retracted) + Count(FactOperation.Merged), sources.Count, WasAlreadyApplied: false);
        if (change.Id is not null)
            SaveApplied(session, change.Id, result);
        return result;

        int Count(FactOperation operation) =>
            differences.Nodes.Count(n => n.Operation == operation) + differences.Relations.Count(r => r.Operation == operation);
    }

    // Later changes have later instants, also when the clock goes back or two fall within a millisecond: `recorded` then
    // says which change it was.
    private long NextInstant(SqliteSession session) =>
        Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), (session.Number("SELECT max(at) FROM change") ?? 0) + 1);

    private void RefuseOtherModel(SqliteSession session)
    {
        if (StoreSchema.ModelHash(session) != database.Model.ContentHash)
        {
            throw new StoreException(
                $"The store '{database.Path}' was opened with another model since this process opened it. Restart this "
                + "process with that model.");
        }
    }

    private static ChangeResult? FindApplied(SqliteSession session, string id)
    {
        var statement = session.Prepare("SELECT number, created, updated, retracted, sources FROM applied WHERE id = ?").Bind(1, id);
        if (!statement.Step())
            return null;
        var result = new ChangeResult(statement.Int64(0), statement.Int32(1), statement.Int32(2), statement.Int32(3),
            statement.Int32(4), WasAlreadyApplied: true);
        statement.Reset();
        return result;
    }

    private static void SaveApplied(SqliteSession session, string id, ChangeResult result) =>
        session.Prepare("INSERT INTO applied (id, number, created, updated, retracted, sources) VALUES (?, ?, ?, ?, ?, ?)")
            .Bind(1, id).Bind(2, result.Number).Bind(3, result.Created).Bind(4, result.Updated).Bind(5, result.Retracted)
            .Bind(6, result.Sources).Run();

    private static void WriteLog(SqliteSession session, long number, long at, GraphChange change, ChangeSet differences,
        FactNumbers numbers, IReadOnlyList<string> sources)
    {
        session.Prepare("INSERT INTO change (number, id, at, note) VALUES (?, ?, ?, ?)")
            .Bind(1, number).Bind(2, change.Id).Bind(3, at).Bind(4, change.Note).Run();
        var fact = session.Prepare("INSERT INTO change_fact (change, fact, is_relation, operation) VALUES (?, ?, ?, ?)");
        foreach (var node in differences.Nodes)
            fact.Bind(1, number).Bind(2, numbers.Of(node.Id)).Bind(3, 0).Bind(4, (int)node.Operation).Run();
        foreach (var relation in differences.Relations)
            fact.Bind(1, number).Bind(2, numbers.Of(relation.Id)).Bind(3, 1).Bind(4, (int)relation.Operation).Run();
        var source = session.Prepare("INSERT INTO change_source (change, name) VALUES (?, ?)");
        foreach (var name in sources)
            source.Bind(1, number).Bind(2, name).Run();
    }
}
