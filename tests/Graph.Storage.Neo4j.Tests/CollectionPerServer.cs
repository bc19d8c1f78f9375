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

    /// <summary>The collection of the tests that read one large graph in a server of its own.</summary>
    public const string LargeGraph = "The server of a large graph";

    /// <summary>The collection of the tests that measure, or listen to, the whole process: nothing runs beside them.</summary>
    public const string Alone = "Alone";

    /// <summary>How many collections run side by side: on each of four servers, and on servers of their own.</summary>
    public const int Parallel = 5;

    private readonly XunitTestCollection _api;
    private readonly XunitTestCollection _reading;
    private readonly XunitTestCollection _others;

    public CollectionPerServer(IXunitTestAssembly assembly)
        : base(assembly)
    {
        _api = new XunitTestCollection(assembly, null, Neo4jServer.IsGiven, "The seeded server");
        _reading = new XunitTestCollection(assembly, typeof(ReadingCollection), Neo4jServer.IsGiven, "The server of reading and moving");
        _others = new XunitTestCollection(assembly, null, Neo4jServer.IsGiven, "The server of all others");
    }

    /// <inheritdoc/>
    public override string DisplayName => "collection per server";

    /// <inheritdoc/>
    protected override IXunitTestCollection GetDefaultTestCollection(Type testClass) =>
        testClass.Namespace switch
        {
            { } name when name.StartsWith("Graph.Api.Tests.", StringComparison.Ordinal) => _api,
            // They have one model, whose indexes stay.
            "Graph.Storage.Neo4j.Tests.Reading" or "Graph.Storage.Neo4j.Tests.Moving" => _reading,
            _ => _others,
        };
}
