using System.Diagnostics;
using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Tests.Schema;

/// <summary>What <c>graph schema apply</c> makes, reports and refuses.</summary>
public sealed class SchemaTests(Neo4jServer server) : IAsyncLifetime
{
    private const string Sdl = """
        interface Fact {
          id: ID!
          recorded: DateTime! @derived
          retracted: DateTime @derived
          evidence: [ID!]! @derived
        }
        scalar DateTime
        type Cat implements Fact @node @plural(value: "cats") {
          name: String! @sortable @substrings @indexed @searchable(weight: 4)
          age: Int @indexed
        }
        """;

    private const string Dog = """


        type Dog implements Fact @node @plural(value: "dogs") {
          name: String! @sortable
        }
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await server.ClearAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.ClearAsync();
    }

    [Fact]
    public async Task What_is_missing_is_made_once()
    {
        var before = await CheckAsync(Sdl);
        var applied = await ApplyAsync(Sdl);
        var again = await ApplyAsync(Sdl);

        before.Missing.ShouldContain("graph__Cat_name_key, a range index on (:_Cat {name_key})");
        before.Missing.ShouldContain("graph__Thing_id, a uniqueness constraint on (:_Thing {id})");
        before.Missing.Count.ShouldBe(before.Wanted);
        applied.Created.ShouldBe(before.Missing);
        applied.IsAsWanted.ShouldBeTrue();
        applied.ToString().ShouldEndWith($"All {before.Wanted} indexes and constraints of the model exist and are online.");
        again.Created.ShouldBeEmpty();
        (await CountAsync("SHOW INDEXES YIELD type, state WHERE type <> 'LOOKUP' AND state = 'ONLINE' RETURN count(*)")).ShouldBe(
            before.Wanted
        );
    }

    [Fact]
    public async Task Several_may_apply_it_at_once()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ApplyAsync(Sdl).AsTask()));

        reports.ShouldAllBe(r => r.IsAsWanted);
    }

    [Fact]
    public async Task Drift_is_told_and_mended_only_where_that_is_said()
    {
        await ApplyAsync(Sdl + Dog);
        await RunAsync("DROP INDEX graph__Cat_age");
        await RunAsync("DROP INDEX graph__Cat_name_key");
        await RunAsync("CREATE TEXT INDEX graph__Cat_name_key FOR (c:_Cat) ON (c.name_key)");
        await RunAsync("CREATE INDEX theirs FOR (x:Theirs) ON (x.a, x.b)");

        var applied = await ApplyAsync(Sdl);
        applied.Created.ShouldBe(["graph__Cat_age, a range index on (:_Cat {age})"]);
        applied.Dropped.ShouldBeEmpty();
        applied.Different.ShouldBe([
            "graph__Cat_name_key, a text index on (:_Cat {name_key}), should be a range index on (:_Cat {name_key}). Replace it with --drop.",
        ]);
        applied.Superfluous.ShouldBe([
            "graph__Dog_id, a range index on (:_Dog {id}). Remove it with --drop.",
            "graph__Dog_name_key, a range index on (:_Dog {name_key}). Remove it with --drop.",
        ]);
        applied.Foreign.ShouldBe(["theirs, a range index on (:Theirs {a, b})"]);
        applied
            .ToString()
            .ShouldEndWith($"{applied.Wanted} indexes and constraints are expected: 0 are missing, 1 are different, 2 are superfluous.");

        var dropped = await ApplyAsync(Sdl, drop: true);
        dropped.Dropped.Count.ShouldBe(3);
        dropped.Created.ShouldBe(["graph__Cat_name_key, a range index on (:_Cat {name_key})"]);
        dropped.IsAsWanted.ShouldBeTrue();
        dropped.Foreign.ShouldBe(["theirs, a range index on (:Theirs {a, b})"]);
    }

    [Fact]
    public async Task What_another_program_made_serves_under_its_own_name()
    {
        await RunAsync("CREATE CONSTRAINT theirs FOR (x:_Thing) REQUIRE x.id IS UNIQUE");

        var applied = await ApplyAsync(Sdl);

        applied.Created.ShouldNotContain(c => c.StartsWith("graph__Thing_id"));
        applied.IsAsWanted.ShouldBeTrue();
        applied.Foreign.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_program_made_and_stands_in_the_way_is_named_with_the_way_out()
    {
        await RunAsync("CREATE INDEX `their``s` FOR (x:_Thing) ON (x.id)");

        var applied = await ApplyAsync(Sdl, drop: true);

        applied.Different.ShouldBe([
            "their`s, a range index on (:_Thing {id}), was not created by this program and conflicts with a uniqueness constraint "
                + "on (:_Thing {id}). Drop it: DROP INDEX `their``s` IF EXISTS",
        ]);
        applied.Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Data_that_breaks_a_constraint_is_told_and_the_rest_is_made()
    {
        await RunAsync("CREATE (:_Thing:_Cat {id: 'tom'}), (:_Thing:_Cat {id: 'tom'})");

        var refusal = await Should.ThrowAsync<StoreException>(async () => await ApplyAsync(Sdl));

        refusal.Message.ShouldStartWith(
            "The uniqueness constraint on (:_Thing {id}) (graph__Thing_id) cannot be created, because the data violates it. "
        );
        refusal.Message.ShouldContain("'tom'");
        refusal.Message.ShouldEndWith(" Remove or merge the duplicates, then apply the schema again.");
        (await CheckAsync(Sdl)).Missing.ShouldBe(["graph__Thing_id, a uniqueness constraint on (:_Thing {id})"]);
    }

    [Fact]
    public async Task An_index_that_could_not_be_filled_is_told_with_the_reason()
    {
        await RunAsync("CREATE (:_Thing:_Cat {id: 'tom', name_key: reduce(s = 'x', i IN range(1, 14) | s + s)})");

        var applied = await ApplyAsync(Sdl);

        applied.Different.Single().ShouldStartWith("graph__Cat_name_key, a range index on (:_Cat {name_key}), failed: ");
        applied.Different.Single().ShouldEndWith(" Repair the data, then replace it with --drop.");
        await RunAsync("MATCH (c:_Cat) SET c.name_key = 'tom'");
        (await ApplyAsync(Sdl, drop: true)).IsAsWanted.ShouldBeTrue();
    }

    [Fact]
    public async Task The_whole_model_is_applied_in_seconds()
    {
        var watch = Stopwatch.StartNew();
        await using var schema = new Neo4jSchema(server.Options, GraphSchema.Model, TimeProvider.System);

        (await schema.ApplyAsync(cancellation: Cancellation)).IsAsWanted.ShouldBeTrue();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        TestContext.Current.TestOutputHelper!.WriteLine($"{(await schema.CheckAsync(Cancellation)).Wanted} in {watch.Elapsed}");
    }

    private async ValueTask<SchemaReport> CheckAsync(string sdl)
    {
        await using var schema = new Neo4jSchema(server.Options, GraphModel.FromSdl(sdl), TimeProvider.System);
        return await schema.CheckAsync(Cancellation);
    }

    private async ValueTask<SchemaReport> ApplyAsync(string sdl, bool drop = false)
    {
        await using var schema = new Neo4jSchema(server.Options, GraphModel.FromSdl(sdl), TimeProvider.System);
        return await schema.ApplyAsync(drop, Cancellation);
    }

    private async Task RunAsync(string cypher) =>
        await server.Api.WriteAsync(new CypherStatement(cypher), static () => NoRows.Instance, Cancellation);

    private async Task<long> CountAsync(string cypher) =>
        long.Parse(
            (
                await server.Api.ReadAsync(
                    new CypherStatement($"{cypher.Replace("count(*)", "toString(count(*)) AS c")}"),
                    static () => new FirstTexts(),
                    Cancellation
                )
            ).Texts.Single()
        );
}
