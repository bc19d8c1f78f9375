using Xunit.Sdk;
using Xunit.v3;

namespace Graph.Storage.Neo4j.Tests;

/// <summary>
/// Puts the tests that share a server into one collection, one after another, since Community has one database per server.
/// The collections run side by side, except where there is one server for all (<c>NEO4J_URL</c>).
/// </summary>
public sealed class CollectionPerServer : TestCollectionFactoryBase
{
    /// <summary>The collection of the tests that start servers of their own.</summary>
    public const string OwnServers = "Servers of their own";

    /// <summary>The collection of the tests that measure, or listen to, the whole process: nothing runs beside them.</summary>
    public const string Alone = "Alone";

    /// <summary>How many collections run side by side: the API's tests, the stores', and those with servers of their own.</summary>
    public const int Parallel = 3;

    private readonly XunitTestCollection api;
    private readonly XunitTestCollection stores;

    public CollectionPerServer(IXunitTestAssembly assembly)
        : base(assembly)
    {
        api = new XunitTestCollection(assembly, null, Neo4jServer.IsGiven, "The seeded server");
        stores = new XunitTestCollection(assembly, null, Neo4jServer.IsGiven, "The emptied server");
    }

    /// <inheritdoc/>
    public override string DisplayName => "collection per server";

    /// <inheritdoc/>
    protected override IXunitTestCollection GetDefaultTestCollection(Type testClass) =>
        testClass.Namespace!.StartsWith("Graph.Api.Tests.", StringComparison.Ordinal) ? api : stores;
}
