using System.Text.Json;
using Graph.Model;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Looks at a database before it is used as a store: an empty one becomes one, what is none is refused.</summary>
internal sealed class StoreOpening(QueryApi api, GraphModel model, string name, TimeProvider time)
{
    /// <summary>The version of the layout (docs/neo4j.md): raise it when that changes.</summary>
    public const int Version = 1;

    /// <exception cref="StoreException">It is none, of a newer version, or holds what the model does not have.</exception>
    public async ValueTask RunAsync(CancellationToken cancellation)
    {
        await ServerVersion.RequireAsync(api, cancellation);
        var state = await FindAsync(cancellation);
        if (state is null && await HasNodesAsync(cancellation))
        {
            // Another process may have made it a store just now.
            state = await FindAsync(cancellation) ?? throw new StoreException(
                $"'{name}' is not a store: the database holds nodes of another program. Give another database, or empty this one.");
        }

        if (state is not null)
            Recognize(state);
        // First of all the constraints: what is written beside them is unique.
        await new SchemaApplier(api, new ModelIndexes(model), time).ApplyAsync(drop: false, cancellation);
        state ??= await MakeAsync(cancellation);
        Recognize(state);
        if (state.Model != model.ContentHash)
            throw new StoreException($"The store '{name}' was written with another model.");
    }

    private void Recognize(State state)
    {
        if (state.Version > Version)
        {
            throw new StoreException(
                $"The store '{name}' has schema version {state.Version}, and this program knows versions up to {Version}. "
                + "Use the newer program that wrote it, or another database.");
        }

        FillState.Refuse(state.Filling, name);
    }

    private async ValueTask<State?> FindAsync(CancellationToken cancellation) =>
        (await api.ReadAsync(
            new CypherStatement("MATCH (s:GraphState {id: 'graph'}) RETURN s.version, s.model, s.filling"), static () => new StateRows(), cancellation)).State;

    private async ValueTask<bool> HasNodesAsync(CancellationToken cancellation) =>
        (await api.ReadAsync(new CypherStatement("MATCH (n) RETURN count(n)"), static () => new CountRows(), cancellation)).Counts[0] > 0;

    private async ValueTask<State> MakeAsync(CancellationToken cancellation)
    {
        var statement = new CypherStatement(
            "MERGE (s:GraphState {id: 'graph'}) ON CREATE SET s.version = $version, s.model = $model, s.last = 0, s.at = 0 "
            + "RETURN s.version, s.model, s.filling");
        statement.Parameters.Set("version", Version);
        statement.Parameters.Set("model", model.ContentHash);
        return (await api.WriteAsync(statement, static () => new StateRows(), cancellation)).State!;
    }

    private sealed record State(long Version, string Model, string? Filling);

    private sealed class StateRows : IRowDecoder
    {
        public State? State { get; private set; }

        public void Row(ref Utf8JsonReader reader)
        {
            reader.Read();
            var version = reader.GetInt64();
            reader.Read();
            var model = reader.GetString()!;
            reader.Read();
            State = new State(version, model, reader.GetString());
            reader.Read();
        }
    }
}
