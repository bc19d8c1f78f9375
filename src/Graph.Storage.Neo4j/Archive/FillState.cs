using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>Marks a database that is being filled from another store and is not a graph yet: <c>GraphState.filling</c>.</summary>
internal sealed class FillState(QueryApi api)
{
    /// <summary>The value of the mark after <c>neo4j-admin database import</c>, until the import is finished.</summary>
    public const string Import = "import";

    private const string Read = "MATCH (s:GraphState {id: 'graph'}) WHERE s.filling IS NOT NULL RETURN s.filling";

    /// <summary>The checkpoint of the last batch, "" if there is none yet, or null if the database is not being filled.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellation) =>
        (await api.ReadAsync(new CypherStatement(Read), static () => new TextRows(), cancellation)).Rows.SingleOrDefault()?[0];

    /// <summary>The number of nodes, including those of other programs.</summary>
    public async ValueTask<long> NodeCountAsync(CancellationToken cancellation) =>
        (await api.ReadAsync(new CypherStatement("MATCH (n) RETURN count(n)"), static () => new CountRows(), cancellation)).Counts[0];

    /// <summary>Rejects a database that is being filled.</summary>
    /// <param name="mark">The mark, or null.</param>
    /// <param name="name">The database, for the message.</param>
    public static void Refuse(string? mark, string name)
    {
        if (mark is null)
            return;
        throw mark == Import
            ? new StoreException($"The import of the store '{name}' by neo4j-admin is not finished: run `graph schema apply`.")
            : StoreRefusals.Incomplete(name, "empty the database");
    }

    /// <summary>Rejects a database that contains anything but an empty store.</summary>
    public async ValueTask RefuseAsync(string name, CancellationToken cancellation)
    {
        var nodes = await NodeCountAsync(cancellation);
        var counts = (
            await api.ReadAsync(
                new CypherStatement("MATCH (s:GraphState {id: 'graph'}) RETURN s.last AS n"),
                static () => new CountRows(),
                cancellation
            )
        ).Counts;
        if (nodes == 0 || (nodes == 1 && counts is [0]))
            return;
        throw new StoreException(
            counts.Count == 0
                ? $"The database '{name}' contains {nodes} nodes of another program. Use an empty database."
                : $"The store '{name}' already holds a graph: {nodes} nodes, including those of its history, {counts[0]} changes. "
                    + "Use an empty database."
        );
    }

    /// <summary>Marks an empty database. It has no model yet, so a process that opened it before writes nothing into it.</summary>
    public async ValueTask BeginAsync(CancellationToken cancellation)
    {
        var statement = new CypherStatement(
            "MERGE (s:GraphState {id: 'graph'}) SET s.version = $version, s.model = '', s.last = 0, s.at = 0, s.filling = ''"
        );
        statement.Parameters.Set("version", StoreSchema.Version);
        await api.WriteAsync(statement, static () => NoRows.Instance, cancellation);
    }

    /// <summary>Stores the checkpoint of a batch, and locks the store until the transaction ends.</summary>
    /// <param name="transaction">The batch's transaction.</param>
    /// <param name="before">The checkpoint of the previous batch.</param>
    /// <param name="checkpoint">The checkpoint of this batch.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False if another process has written in the meantime: nothing was stored.</returns>
    public static async ValueTask<bool> WriteAsync(
        CypherTransaction transaction,
        string before,
        string checkpoint,
        CancellationToken cancellation
    )
    {
        var statement = new CypherStatement(
            "MATCH (s:GraphState {id: 'graph'}) SET s.lock = true REMOVE s.lock WITH s WHERE s.filling = $before SET s.filling "
                + "= $checkpoint RETURN 1"
        );
        statement.Parameters.Set("before", before);
        statement.Parameters.Set("checkpoint", checkpoint);
        return (await transaction.RunAsync(statement, static () => new CountRows(), cancellation)).Counts.Count == 1;
    }

    /// <summary>Removes the mark: the database is a store with this state. Does nothing if the mark is already missing.</summary>
    public async ValueTask EndAsync(ArchiveHead head, CancellationToken cancellation)
    {
        var statement = new CypherStatement(
            "MATCH (s:GraphState {id: 'graph'}) WHERE s.filling IS NOT NULL SET s.model = $model, s.last = $last, s.at = $at "
                + "REMOVE s.filling"
        );
        statement.Parameters.Set("model", head.Model);
        statement.Parameters.Set("last", head.LastChange);
        statement.Parameters.Set("at", head.LastAt);
        await api.WriteAsync(statement, static () => NoRows.Instance, cancellation);
    }
}
