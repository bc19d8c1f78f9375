using System.Text.Json;
using Graph.Model;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>Creates a new store in an empty database, and migrates an existing one to the model.</summary>
/// <param name="api">The database.</param>
/// <param name="options">The address and settings of the database.</param>
/// <param name="model">The model of the graph.</param>
/// <param name="place">The database, for messages: <c>http://localhost:7474/db/neo4j</c>.</param>
/// <param name="time">The clock for waiting for indexes.</param>
internal sealed class StoreSchema(QueryApi api, Neo4jOptions options, GraphModel model, string place, TimeProvider time)
{
    /// <summary>The version of the layout, and of the data derived from values: raise it when either changes.</summary>
    /// <remarks>2: relations carry their ends. 3: keys of names to search; ends of dates are moments, open ones have none.</remarks>
    public const int Version = 3;

    private const string SetState =
        "MERGE (s:GraphState {id: 'graph'}) ON CREATE SET s.last = 0, s.at = 0 SET s.version = $version, s.model = $model";

    /// <summary>
    /// Does the necessary work; usually there is none, and that costs one query. The work can be repeated, so it may be
    /// interrupted, and several processes may open a new store at the same time.
    /// </summary>
    /// <exception cref="StoreException">
    /// The server is too old, the database belongs to another program or is of a newer version, or it contains facts that the
    /// model does not define.
    /// </exception>
    public async ValueTask PrepareAsync(CancellationToken cancellation)
    {
        var state = await StateAsync(cancellation);
        if (state.Version > Version)
            throw StoreRefusals.NewerVersion(place, state.Version, Version, "database");

        FillState.Refuse(state.Filling, place);
        if (state.Model == model.ContentHash && state.Version == Version && state.IsCounted)
            return;
        await using var patient = new QueryApi(options.ForWholeDatabase(), time);
        await ServerVersion.RequireAsync(patient, cancellation);
        if (state.Model is null)
            await RefuseOthersAsync(cancellation);
        else
            await MigrateAsync(patient, state.Version, cancellation);
        var report = await new SchemaApplier(patient, new ModelIndexes(model), time).ApplyAsync(drop: false, cancellation);
        if (report.Missing.Count + report.Different.Count > 0)
        {
            throw new StoreException(
                $"The store '{place}' lacks required indexes or constraints.\n{string.Join('\n', report.Missing.Concat(report.Different))}"
            );
        }

        var set = new CypherStatement(SetState + RelationCounts.Set(model));
        set.Parameters.Set("version", Version);
        set.Parameters.Set("model", model.ContentHash);
        await patient.WriteAsync(set, static () => NoRows.Instance, cancellation);
    }

    private async ValueTask MigrateAsync(QueryApi patient, long version, CancellationToken cancellation)
    {
        if (version < Version)
        {
            // Facts are read and written by the store's own labels, which need their indexes; those of the previous layout are removed.
            await new LabelMigration(patient, model).RunAsync(cancellation);
            await new SchemaApplier(patient, new ModelIndexes(model), time).ApplyAsync(drop: true, cancellation);
        }

        await new ModelMigration(patient, model, place).RunAsync(cancellation);
    }

    private async ValueTask<State> StateAsync(CancellationToken cancellation) =>
        await api.ReadAsync(
            new CypherStatement("MATCH (s:GraphState {id: 'graph'}) RETURN s.version, s.model, s.filling, s.counted"),
            static () => new State(),
            cancellation
        );

    private async ValueTask RefuseOthersAsync(CancellationToken cancellation)
    {
        var others = await api.ReadAsync(
            new CypherStatement("MATCH (n) WHERE NOT n:GraphState RETURN 1, null AS model, null AS filling, null AS counted LIMIT 1"),
            static () => new State(),
            cancellation
        );
        // Another process may have turned it into a store since, and even written to it.
        if (others.Version != 0 && (await StateAsync(cancellation)).Model is null)
        {
            throw new StoreException(
                $"'{place}' is not a store: the database contains nodes of another program. Use another database, or empty this one."
            );
        }
    }

    private sealed class State : IRowDecoder
    {
        public long Version { get; private set; }

        public string? Model { get; private set; }

        public string? Filling { get; private set; }

        public bool IsCounted { get; private set; }

        public void Row(ref Utf8JsonReader reader)
        {
            reader.Read();
            Version = reader.GetInt64();
            reader.Read();
            Model = reader.GetString();
            reader.Read();
            Filling = reader.GetString();
            reader.Read();
            IsCounted = reader.TokenType == JsonTokenType.True;
            reader.Read();
        }
    }
}
