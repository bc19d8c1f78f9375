using Graph.Storage.Archive;
using Graph.Storage.Conformance.Reading;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Sqlite;
using Graph.Storage.Sqlite.Archive;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Moving;

/// <summary>A graph moves from SQLite to Neo4j and back, and is the same.</summary>
public sealed class MovingTests(Neo4jServer server) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Source => _folder.File("source.db");

    private string Target => _folder.File("target.db");

    public async ValueTask InitializeAsync()
    {
        await server.WipeAsync();
        // Making them takes longer than a test; those of another test are in the way.
        await using var schema = new Neo4jSchema(server.Options, ReadingModel.Model, TimeProvider.System);
        if (!(await schema.CheckAsync(Cancellation)).IsAsWanted)
            await server.WipeSchemaAsync();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task There_and_back_nothing_is_lost(int seed)
    {
        var random = await MovedGraph.WriteAsync(Source, seed);

        var there = await CopyAsync(FromSqlite(Source), await ToNeo4jAsync());
        var back = await CopyAsync(await FromNeo4jAsync(), ToSqlite(Target));

        back.Tally.Hash.ShouldBe(there.Tally.Hash);
        back.Tally.Counts.ShouldBe(there.Tally.Counts);
        foreach (var part in Enum.GetValues<ArchivePart>())
            there.Tally.Count(part).ShouldBeGreaterThan(0, $"the test has no {part}");
        await using var source = SqliteGraphStore.Open(Source, ReadingModel.Model, TimeProvider.System);
        await using var target = SqliteGraphStore.Open(Target, ReadingModel.Model, TimeProvider.System);
        await using var neo4j = await Neo4jGraphStore.OpenAsync(server.Options, ReadingModel.Model, TimeProvider.System, Cancellation);
        await SameLogAsync(source, neo4j);
        await SameLogAsync(source, target);
        await SameAnswersAsync(source, target, random, seed, plansAsked: 60);
        // Each of these is a statement of its own, which Neo4j plans for a second.
        await SameAnswersAsync(source, neo4j, random, seed, plansAsked: 12);
    }

    [Fact]
    public async Task What_was_moved_goes_on_as_the_store_that_it_came_from()
    {
        await MovedGraph.WriteAsync(Source);
        await CopyAsync(FromSqlite(Source), await ToNeo4jAsync());
        await CopyAsync(await FromNeo4jAsync(), ToSqlite(Target));
        await using var source = SqliteGraphStore.Open(Source, ReadingModel.Model, new ManualTime());
        await using var target = SqliteGraphStore.Open(Target, ReadingModel.Model, new ManualTime());
        await using var neo4j = await Neo4jGraphStore.OpenAsync(server.Options, ReadingModel.Model, new ManualTime(), Cancellation);

        foreach (var change in FurtherChanges.All)
        {
            var expected = await source.ApplyAsync(change, Cancellation);
            (await target.ApplyAsync(change, Cancellation)).ShouldBe(expected);
            (await neo4j.ApplyAsync(change, Cancellation)).ShouldBe(expected);
        }

        await SameLogAsync(source, target);
        await SameLogAsync(source, neo4j);
        var hashes = new List<string>();
        foreach (var reader in new[] { FromSqlite(Source), FromSqlite(Target), await FromNeo4jAsync() })
            hashes.Add((await TallyAsync(reader)).Hash);
        hashes.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_anywhere_goes_on_and_ends_right()
    {
        await MovedGraph.WriteAsync(Source);
        var expected = (await TallyAsync(FromSqlite(Source))).Hash;
        CopyResult? result = null;
        for (var runs = 1; result is null; runs++)
        {
            runs.ShouldBeLessThan(100);
            try
            {
                result = await CopyAsync(new BrokenOff(FromSqlite(Source), batches: 1), await ToNeo4jAsync());
            }
            catch (IOException)
            {
                (
                    await Should.ThrowAsync<StoreException>(async () =>
                        await Neo4jGraphStore.OpenAsync(server.Options, ReadingModel.Model, TimeProvider.System, Cancellation)
                    )
                ).Message.ShouldBe(
                    $"The store '{Place}' is incomplete: a copy into it was not finished. Run `graph copy` again to resume it, or empty the database."
                );
            }
        }

        result.Resumed.ShouldBeTrue();
        result.Tally.Hash.ShouldBe(expected);

        result = null;
        for (var runs = 1; result is null; runs++)
        {
            runs.ShouldBeLessThan(100);
            try
            {
                result = await CopyAsync(new BrokenOff(await FromNeo4jAsync(), batches: 1), ToSqlite(Target));
            }
            catch (IOException)
            {
                Should
                    .Throw<StoreException>(() => SqliteGraphStore.Open(Target, ReadingModel.Model, TimeProvider.System))
                    .Message.ShouldBe(
                        $"The store '{Target}' is incomplete: a copy into it was not finished. Run `graph copy` again to resume it, or delete the file."
                    );
            }
        }

        result.Resumed.ShouldBeTrue();
        result.Tally.Hash.ShouldBe(expected);
    }

    [Fact]
    public async Task A_target_that_holds_a_graph_is_refused_and_stays_as_it_is()
    {
        await MovedGraph.WriteAsync(Source);
        await MovedGraph.WriteAsync(Target, seed: 3);
        var before = (await TallyAsync(FromSqlite(Target))).Hash;

        Should
            .Throw<StoreException>(() => ToSqlite(Target))
            .Message.ShouldMatch(
                $"^The store '{Target}' already holds a graph: \\d+ nodes, \\d+ relations, 10 changes\\. Use another path, or move the file away\\.$"
            );
        await CopyAsync(FromSqlite(Source), await ToNeo4jAsync());
        (await Should.ThrowAsync<StoreException>(ToNeo4jAsync)).Message.ShouldMatch(
            $"^The store '{Place}' already holds a graph: \\d+ nodes, including those of its history, 10 changes\\. Use an empty database\\.$"
        );

        (await TallyAsync(FromSqlite(Target))).Hash.ShouldBe(before);
        await server.WipeAsync();
        await RunAsync("CREATE (:Other), (:Other)");
        (await Should.ThrowAsync<StoreException>(ToNeo4jAsync)).Message.ShouldBe(
            $"The database '{Place}' contains 2 nodes of another program. Use an empty database."
        );
    }

    [Fact]
    public async Task A_source_that_changed_meanwhile_is_refused()
    {
        await MovedGraph.WriteAsync(Source);
        await Should.ThrowAsync<IOException>(async () =>
            await CopyAsync(new BrokenOff(FromSqlite(Source), batches: 2), await ToNeo4jAsync())
        );
        await using (var store = SqliteGraphStore.Open(Source, ReadingModel.Model, TimeProvider.System))
            await store.ApplyAsync(FurtherChanges.All[1], Cancellation);

        (await Should.ThrowAsync<StoreException>(async () => await CopyAsync(FromSqlite(Source), await ToNeo4jAsync()))).Message.ShouldBe(
            $"the Neo4j store '{Place}' contains part of a copy of another state. It was started at change 10, but the SQLite store '{Source}' is at change 11. "
                + "Empty the database: MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS. Then copy again."
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_copies_into_one_store_do_not_mix(bool isNeo4j)
    {
        await MovedGraph.WriteAsync(Source);
        var name = isNeo4j ? Place : Target;
        await using (var late = isNeo4j ? await ToNeo4jAsync() : ToSqlite(Target))
        {
            await CopyAsync(FromSqlite(Source), isNeo4j ? await ToNeo4jAsync() : ToSqlite(Target));

            await using var source = FromSqlite(Source);
            (
                await Should.ThrowAsync<StoreException>(async () =>
                    await new GraphCopy(source, late, TimeProvider.System).RunAsync(cancellation: Cancellation)
                )
            ).Message.ShouldBe($"Another copy into the store '{name}' is running. Wait for it to finish.");
        }

        await using var expected = FromSqlite(Source);
        (await TallyAsync(isNeo4j ? await FromNeo4jAsync() : FromSqlite(Target))).Hash.ShouldBe(
            (await ArchiveTally.OfAsync(expected, TimeProvider.System, cancellation: Cancellation)).Hash
        );
    }

    [Fact]
    public async Task A_Neo4j_that_is_written_while_it_is_read_is_refused()
    {
        await MovedGraph.WriteAsync(Source);
        await CopyAsync(FromSqlite(Source), await ToNeo4jAsync());
        var reader = await FromNeo4jAsync();
        await RunAsync("MATCH (s:GraphState) SET s.last = s.last + 1");

        (await Should.ThrowAsync<StoreException>(async () => await TallyAsync(reader))).Message.ShouldBe(
            $"The store '{Place}' was written while it was read: its last change was 10, and is now 11. Read it when no process writes to it."
        );
    }

    [Fact]
    public async Task What_was_lost_or_changed_on_the_way_is_found_and_the_target_stays_marked()
    {
        await MovedGraph.WriteAsync(Source);
        await Should.ThrowAsync<IOException>(async () =>
            await CopyAsync(new BrokenOff(FromSqlite(Source), batches: 4), await ToNeo4jAsync())
        );
        await RunAsync("MATCH (n:Thing {id: 'least'}) SET n.name = 'altered'");
        await RunAsync("MATCH ()-[r:KNOWS {id: 'knows-2'}]->() DELETE r");

        var refusal = await Should.ThrowAsync<StoreException>(async () => await CopyAsync(FromSqlite(Source), await ToNeo4jAsync()));

        refusal.Message.ShouldMatch("\nRelations KNOWS: (\\d+) in the source, (\\d+) in the target\n");
        refusal.Message.ShouldContain("\nNodes: equal counts in the source and the target, but different content\n");
        await Should.ThrowAsync<StoreException>(async () =>
            await Neo4jGraphStore.OpenAsync(server.Options, ReadingModel.Model, TimeProvider.System, Cancellation)
        );
    }

    private string Place => $"{server.Options.Url.AbsoluteUri.TrimEnd('/')}/db/neo4j";

    private static IArchiveReader FromSqlite(string path) => SqliteArchive.OpenReader(path, ReadingModel.Model);

    private static IArchiveWriter ToSqlite(string path) => SqliteArchive.OpenWriter(path, ReadingModel.Model);

    private async Task<IArchiveReader> FromNeo4jAsync() =>
        await Neo4jArchive.OpenReaderAsync(server.Options, ReadingModel.Model, TimeProvider.System, Cancellation);

    private async Task<IArchiveWriter> ToNeo4jAsync() =>
        await Neo4jArchive.OpenWriterAsync(server.Options, ReadingModel.Model, TimeProvider.System, Cancellation);

    private static async Task<CopyResult> CopyAsync(IArchiveReader source, IArchiveWriter target)
    {
        await using (source)
        await using (target)
            return await new GraphCopy(source, target, TimeProvider.System).RunAsync(cancellation: Cancellation);
    }

    private static async Task<ArchiveTally> TallyAsync(IArchiveReader reader)
    {
        await using (reader)
            return await ArchiveTally.OfAsync(reader, TimeProvider.System, cancellation: Cancellation);
    }

    private async Task RunAsync(string cypher) =>
        await server.Api.WriteAsync(new CypherStatement(cypher), static () => NoRows.Instance, Cancellation);

    private static async Task SameLogAsync(SqliteGraphStore source, IGraphWriter target)
    {
        var (expected, log) = (
            await source.ChangesSinceAsync(0, 1_000, Cancellation),
            await target.ChangesSinceAsync(0, 1_000, Cancellation)
        );
        log.Select(c => (c.Number, c.Id, c.At, c.Note)).ShouldBe(expected.Select(c => (c.Number, c.Id, c.At, c.Note)));
        for (var i = 0; i < expected.Count; i++)
        {
            log[i].Facts.ShouldBe(expected[i].Facts);
            log[i].Sources.ShouldBe(expected[i].Sources);
        }

        (await target.GetStatisticsAsync(Cancellation)).Nodes.ShouldBe((await source.GetStatisticsAsync(Cancellation)).Nodes);
        (await target.GetStatisticsAsync(Cancellation)).Relations.ShouldBe((await source.GetStatisticsAsync(Cancellation)).Relations);
        var sources = await source.GetSourcesAsync(Cancellation);
        (await target.GetSourcesAsync(Cancellation)).ShouldBe(sources);
        foreach (var entry in sources)
            (await target.GetSourceAsync(entry.Name, Cancellation)).ShouldBe(await source.GetSourceAsync(entry.Name, Cancellation));
    }

    private static async Task SameAnswersAsync(SqliteGraphStore source, IGraphReader target, RandomGraph random, int seed, int plansAsked)
    {
        var instants = (await source.ChangesSinceAsync(0, 1_000, Cancellation)).Select(c => c.At).ToList();
        var plans = new RandomPlans(seed, random);
        for (var i = 0; i < plansAsked; i++)
        {
            var plan = plans.Next([instants[0].AddSeconds(-1), .. instants]);
            var expected = AnswerPrinter.Print(plan, await source.FetchAsync(plan, Cancellation));
            AnswerDifference
                .Find(expected, AnswerPrinter.Print(plan, await target.FetchAsync(plan, Cancellation)))
                .ShouldBeNull($"plan {i}:\n{plan}");
        }
    }
}
