namespace Graph.Storage.Neo4j.Schema;

/// <summary>The one node by which a database is a store, as every statement that reads looks for it.</summary>
internal static class StoreState
{
    /// <summary>Its pattern, without a variable: of the version that this program reads.</summary>
    public static readonly string Pattern = $":GraphState {{id: 'graph', version: {StoreSchema.Version}}}";

    /// <summary>What is thrown where it is not there.</summary>
    public static StoreException Lost() =>
        new(
            "The store has lost its state (:GraphState), or another program has changed its version since this process opened it: what else it "
                + "holds cannot be trusted. Restore the database from a backup, or empty it and seed anew; then restart this process."
        );
}
