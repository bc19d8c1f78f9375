using Graph.Model;
using Graph.Seeding;
using Graph.Storage.Archive;
using Graph.Storage.Conformance;
using Graph.Storage.Conformance.Reading;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Import;
using Graph.Storage.Sqlite;
using Graph.Storage.Sqlite.Archive;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Moving;

/// <summary>What is exported is imported by <c>neo4j-admin</c> itself, and is the same.</summary>
[Collection(CollectionPerServer.OwnServers)]
public sealed class AdminImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Unusual_values_and_history_arrive_as_they_are()
    {
        await MovedGraph.WriteAsync(_folder.File("graph.db"));

        await ArrivesAsync(
            ReadingModel.Model,
            async (server, options) =>
            {
                (
                    await ValueAsync(
                        server,
                        "MATCH (n:Thing {id: 'small'}) RETURN n.tags = [''] AND n.name = '' AND n.scores = [] AND n.nick IS NULL AND n.evidence = []"
                    )
                ).ShouldBe("true");
                (await ValueAsync(server, "MATCH (n:Thing) WHERE n._empty IS NOT NULL OR n._blank IS NOT NULL RETURN count(n)")).ShouldBe(
                    "0"
                );
                (await ValueAsync(server, "MATCH (n:LongText) RETURN n.id")).ShouldBe("huge-name");
                await using var store = await Neo4jGraphStore.OpenAsync(options, ReadingModel.Model, new ManualTime(), Cancellation);
                await using var source = SqliteGraphStore.Open(_folder.File("graph.db"), ReadingModel.Model, new ManualTime());
                foreach (var change in FurtherChanges.All)
                    (await store.ApplyAsync(change, Cancellation)).ShouldBe(await source.ApplyAsync(change, Cancellation));
            }
        );
    }

    [Fact]
    public async Task The_five_documents_arrive_as_they_are()
    {
        var model = GraphSchema.Model;
        await using (var store = SqliteGraphStore.Open(_folder.File("graph.db"), model, TimeProvider.System))
            await new Seeder(store).SeedAsync(SeedSet.Folder(Repository.PathTo("seed")), Cancellation);

        await ArrivesAsync(
            model,
            async (server, _) =>
            {
                (await ValueAsync(server, "MATCH (d:Document) RETURN count(d)")).ShouldBe("5");
                // As @neo4j/graphql wants them: lists that the model requires are there.
                (await ValueAsync(server, "MATCH (a:Actor) WHERE a.aliases IS NULL OR a.evidence IS NULL RETURN count(a)")).ShouldBe("0");
            }
        );
    }

    private async Task ArrivesAsync(GraphModel model, Func<QueryApi, Neo4jOptions, Task> check)
    {
        Assert.SkipUnless(
            Neo4jProcess.Folder is not null,
            "No Neo4j to import into: set NEO4J_HOME to a folder with bin/neo4j and bin/neo4j-admin."
        );
        ArchiveTally exported;
        await using (var source = SqliteArchive.OpenReader(_folder.File("graph.db"), model))
            exported = await AdminExport.WriteAsync(source, _folder.File("export"), TimeProvider.System, cancellation: Cancellation);
        await using var server = await Neo4jProcess.StartAsync(Neo4jProcess.Folder!, export: _folder.File("export"));
        var options = server.ToOptions();

        (
            await Should.ThrowAsync<StoreException>(async () =>
                await Neo4jGraphStore.OpenAsync(options, model, TimeProvider.System, Cancellation)
            )
        ).Message.ShouldBe(
            $"The import of the store '{server.Url.AbsoluteUri.TrimEnd('/')}/db/neo4j' by neo4j-admin is not finished: run `graph schema apply`."
        );
        await using (var schema = new Neo4jSchema(options, model, TimeProvider.System))
            (await schema.ApplyAsync(cancellation: Cancellation)).IsAsWanted.ShouldBeTrue();

        await using (var imported = await Neo4jArchive.OpenReaderAsync(options, model, TimeProvider.System, Cancellation))
        {
            var found = await ArchiveTally.OfAsync(imported, TimeProvider.System, cancellation: Cancellation);
            exported.Differences(found, "the export", "Neo4j").ShouldBeEmpty();
            found.Hash.ShouldBe(exported.Hash);
        }

        await using var api = new QueryApi(options, TimeProvider.System);
        await check(api, options);
    }

    private static async Task<string> ValueAsync(QueryApi api, string text) =>
        (
            await api.ReadAsync(
                new CypherStatement(text.Replace("RETURN ", "RETURN toString(", StringComparison.Ordinal) + ")"),
                static () => new FirstTexts(),
                Cancellation
            )
        ).Texts.Single();
}
