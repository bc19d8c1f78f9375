namespace Graph.Storage.Neo4j.Schema;

/// <summary>The one node that makes a database a store, as matched by every statement that reads.</summary>
internal static class StoreState
{
    /// <summary>Its pattern, without a variable: of the version that this program reads.</summary>
    public static readonly string Pattern = $":GraphState {{id: 'graph', version: {StoreSchema.Version}}}";

    /// <summary>The exception if it is missing.</summary>
    public static StoreException Lost() =>
        new(
            "The store has lost its state (:GraphState), or another program has changed its version since this process opened it: "
                + "its other content cannot be trusted. Restore the database from a backup, or empty it and seed again; then restart "
                + "this process."
        );
}
