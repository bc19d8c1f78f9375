using Graph.Model;
using Graph.Storage;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j;
using Graph.Storage.Sqlite;
using Graph.Testing;

// A process that tests run beside themselves, and kill: it writes changes into a store, one after another, and prints the
// number of each once it was acknowledged. The store is a file, or the Neo4j that the environment names.
if (args is not [var name, var prefix, var countText] || !int.TryParse(countText, out var count))
{
    Console.Error.WriteLine("usage: Graph.Storage.Writer PATH|neo4j PREFIX COUNT");
    return 2;
}

var model = GraphModel.Load(Repository.PathTo("graph-schema"));
await using IGraphStore store =
    name == "neo4j"
        ? await Neo4jGraphStore.OpenAsync(Neo4jSettings.FromEnvironment().ToOptions(), model, TimeProvider.System)
        : SqliteGraphStore.Open(name, model, TimeProvider.System);
for (var i = 0; i < count; i++)
{
    // Each change makes two nodes and a relation between them, and changes a node that all writers change.
    var result = await store.ApplyAsync(
        new GraphChange
        {
            Id = $"{prefix}-{i}",
            Nodes =
            [
                new NodeWrite($"{prefix}-person-{i}", "Person", new PropertyValues(("name", $"Person {i} of {prefix}"))),
                new NodeWrite(
                    $"{prefix}-statement-{i}",
                    "Statement",
                    new PropertyValues(("name", "Claim"), ("speechAct", "CLAIM"), ("summary", $"Something {i}."), ("speech", "DIRECT"))
                ),
                new NodeWrite("last-writer", "Topic", new PropertyValues(("name", $"{prefix}-{i}"))),
            ],
            Relations =
            [
                new RelationWrite($"{prefix}-speaks-{i}", "SPEAKS", $"{prefix}-person-{i}", $"{prefix}-statement-{i}", PropertyValues.None),
            ],
        }
    );
    Console.WriteLine(result.Number);
}

return 0;
