using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Schema;

/// <summary>Opening a store: what is made, what is kept, and what is refused in which words.</summary>
public sealed class OpeningTests(Neo4jServer server) : OpeningConformance(server)
{
    private readonly Neo4jServer _server = server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Place => $"{_server.Options.Url.AbsoluteUri.TrimEnd('/')}/db/neo4j";

    [Fact]
    public async Task Several_may_open_a_new_store_at_once()
    {
        await OpenAtOnceAsync();

        (await QueryAsync("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        await QueryAsync("CREATE (:Something) RETURN 'x'");

        (await RefusedAsync(Sdl)).ShouldBe(
            $"'{Place}' is not a store: the database contains nodes of another program. Use another database, or empty this one."
        );
        (await QueryAsync("SHOW CONSTRAINTS YIELD name")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_newer_layout_is_refused()
    {
        await WriteAsync(Sdl);
        await QueryAsync("MATCH (s:GraphState) SET s.version = 99 RETURN 'x'");

        (await RefusedAsync(Sdl)).ShouldBe(
            $"The store '{Place}' has schema version 99, but this program supports versions up to 3. "
                + "Use the newer program that wrote it, or another database."
        );
    }

    [Fact]
    public async Task The_layout_before_is_brought_to_this_one()
    {
        await using (var store = await OpenAsync(Sdl))
        {
            await store.ApplyAsync(
                new GraphChange
                {
                    Nodes = [Tom, new("kit", "Cat", new PropertyValues(("name", "Kit")))],
                    Relations = [new("child-of--kit--tom", "CHILD_OF", "kit", "tom", new PropertyValues(("note", "Hé")))],
                },
                Cancellation
            );
        }

        // The first layout did not know relations by their ends.
        const string indexes = "SHOW INDEXES YIELD name WHERE name STARTS WITH 'graph_relation_CHILD_OF_' RETURN name ORDER BY name";
        await QueryAsync("DROP INDEX graph_relation_CHILD_OF_from_to");
        await QueryAsync("DROP INDEX graph_relation_CHILD_OF_to_from");
        await QueryAsync(
            "MATCH (s:GraphState) MATCH ()-[r:CHILD_OF]->() MATCH (n:Cat {id: 'tom'}) SET s.version = 1, r._from = null, r._to = null, n._sounds = null RETURN 'x'"
        );
        (await QueryAsync(indexes)).ShouldBe(["graph_relation_CHILD_OF_id"]);
        // It knew nodes by public labels alone, which other programs may give to nodes too.
        await QueryAsync("DROP CONSTRAINT graph__Thing_id");
        await QueryAsync("DROP INDEX graph_Thing_id");
        await QueryAsync("CREATE CONSTRAINT graph_Thing_id FOR (x:Thing) REQUIRE x.id IS UNIQUE");
        await QueryAsync("CREATE INDEX graph_Cat_name_key FOR (x:Cat) ON (x.name_key)");
        await QueryAsync("MATCH (n:_Thing) REMOVE n:_Thing:_Cat SET n:Pet RETURN 'x'");
        await QueryAsync("CREATE (n:Cat:Pet {id: 'theirs'}) RETURN n.id");

        (await WriteAsync(Sdl, Tom)).IsUnchanged.ShouldBeTrue();

        (
            await QueryAsync(
                "MATCH (s:GraphState) MATCH (n)-[r:CHILD_OF]->(t {id: 'tom'}) WHERE '2thomas' IN split(t._sounds, ' ') RETURN s.version + ' ' + r._from + ' ' + r._to"
            )
        ).ShouldBe(["3 kit tom"]);
        (await QueryAsync(indexes)).ShouldBe([
            "graph_relation_CHILD_OF_from_to",
            "graph_relation_CHILD_OF_id",
            "graph_relation_CHILD_OF_to_from",
        ]);
        (
            await QueryAsync(
                "MATCH (n:Pet) WITH n, labels(n) AS all UNWIND all AS l WITH n.id AS id, l ORDER BY l WITH id, collect(l) AS ls RETURN id + reduce(t = '', l IN ls | t + ' ' + l) AS v ORDER BY v"
            )
        ).ShouldBe(["kit Cat Pet Thing _Cat _Thing", "theirs Cat Pet", "tom Cat Pet Thing _Cat _Thing"]);
        (await QueryAsync("SHOW INDEXES YIELD name WHERE name IN ['graph_Cat_name_key', 'graph__Cat_name_key'] RETURN name")).ShouldBe([
            "graph__Cat_name_key",
        ]);
        (await QueryAsync("SHOW CONSTRAINTS YIELD name WHERE name ENDS WITH 'Thing_id' RETURN name")).ShouldBe(["graph__Thing_id"]);
        (await QueryAsync("MATCH (s:GraphState) RETURN toString(s.CHILD_OF)")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_renamed_property_and_text_that_became_an_enum_keep_their_values_now_and_before()
    {
        static NodeWrite Cat(string state) => new("tom", "Cat", new PropertyValues(("name", "Tom"), ("state", state)));
        const string wanted = "type ChildOf @relationshipProperties { note: String }";
        var older = Sdl.Replace("  mother:", "  state: String @sortable\n  mother:", StringComparison.Ordinal);
        var newer =
            Sdl.Replace(
                    "  mother:",
                    "  mood: Mood @formerly(name: \"state\")\n  wild: Boolean! @default(value: false)\n  mother:",
                    StringComparison.Ordinal
                )
                .Replace(
                    wanted,
                    "type ChildOf @relationshipProperties { remark: String @substrings @formerly(name: \"note\") }",
                    StringComparison.Ordinal
                ) + "\nenum Mood { HALF_ASLEEP AWAKE }";
        await using (var store = await OpenAsync(older))
        {
            foreach (var (state, note) in new[] { ("awake", "first"), ("half-asleep", "then") })
            {
                await store.ApplyAsync(
                    new GraphChange
                    {
                        Nodes = [Cat(state), new("kit", "Cat", new PropertyValues(("name", "Kit")))],
                        Relations = [new("child-of--kit--tom", "CHILD_OF", "kit", "tom", new PropertyValues(("note", note)))],
                    },
                    Cancellation
                );
                Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        (
            await WriteAsync(
                newer,
                new NodeWrite("tom", "Cat", new PropertyValues(("name", "Tom"), ("mood", "HALF_ASLEEP"), ("wild", false)))
            )
        ).IsUnchanged.ShouldBeTrue();

        (
            await QueryAsync(
                """
                MATCH (n) WHERE n:Cat AND n.id = 'tom' OR n:NodeVersion RETURN n.mood + ' ' + toString(n.wild) + coalesce(n.state, '') + coalesce(n.state_key, '') AS v
                UNION ALL MATCH ()-[r:CHILD_OF]->() RETURN r.remark + coalesce(r.note, '') AS v
                UNION ALL MATCH (v:RelationVersion) RETURN v.remark + coalesce(v.note, '') AS v
                """
            )
        ).Order(StringComparer.Ordinal).ShouldBe(["AWAKE false", "HALF_ASLEEP false", "first", "then"]);
    }

    [Fact]
    public async Task A_kind_that_went_while_nodes_of_it_stand_is_refused()
    {
        await WriteAsync(Sdl + Dog, new NodeWrite("rex", "Dog", new PropertyValues(("name", "Rex"))));

        (await RefusedAsync(Sdl)).ShouldBe(
            $"The store '{Place}' contains facts that the model does not define: 1 node of kind Dog. Open it with a "
                + "model that defines them and withdraw them, or restore their definitions in the model."
        );
    }

    [Fact]
    public async Task A_new_default_a_new_part_and_a_new_interface_are_filled_in_without_a_new_version()
    {
        await using (var store = await OpenAsync(Sdl))
        {
            await store.ApplyAsync(
                new GraphChange
                {
                    Nodes = [Tom, new("kit", "Cat", new PropertyValues(("name", "Kit")))],
                    Relations = [new("child-of--kit--tom", "CHILD_OF", "kit", "tom", new PropertyValues(("note", "Hé")))],
                },
                Cancellation
            );
        }

        var recorded = await QueryAsync("MATCH (n:Cat) RETURN toString(n.recorded)");
        Time.Advance(TimeSpan.FromMinutes(1));
        var changed = Sdl.Replace(
                "type Cat implements Fact",
                "interface Animal implements Fact @plural(value: \"animals\")\n\ntype Cat implements Animal",
                StringComparison.Ordinal
            )
            .Replace("  mother:", "  wild: Boolean! @default(value: false) @indexed\n  mother:", StringComparison.Ordinal)
            .Replace("note: String", "note: String @substrings", StringComparison.Ordinal);

        (await WriteAsync(changed, Tom)).IsUnchanged.ShouldBeTrue();
        (await QueryAsync("MATCH (n:Thing:Animal:Cat {id: 'tom'}) WHERE n.wild = false RETURN n.name_key")).ShouldBe(["tom"]);
        (await QueryAsync("MATCH (:Cat)-[r:CHILD_OF]->(:Cat) RETURN r.note_folded")).ShouldBe(["he"]);
        (await QueryAsync("MATCH (n:Cat) RETURN toString(n.recorded)")).ShouldBe(recorded);
        (await QueryAsync("MATCH (v:NodeVersion|RelationVersion) RETURN v.id")).ShouldBeEmpty();

        // Back again: the interface's label goes.
        (await RefusedAsync(Sdl)).ShouldContain(
            "property \"wild\": expected a property of Cat, but got a value stored under the previous model."
        );
        var withoutInterface = Sdl.Replace(
            "  mother:",
            "  wild: Boolean! @default(value: false) @indexed\n  mother:",
            StringComparison.Ordinal
        );
        (await WriteAsync(withoutInterface, Tom)).IsUnchanged.ShouldBeTrue();
        (await QueryAsync("MATCH (n:Thing {id: 'tom'}) UNWIND labels(n) AS l RETURN l")).ShouldBe(
            ["Thing", "Cat", "_Thing", "_Cat"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_fact_that_does_not_fit_the_changed_model_is_refused()
    {
        await WriteAsync(Sdl, Tom);

        (
            await RefusedAsync(
                Sdl.Replace("name: String! @sortable @substrings @indexed @searchable(weight: 4)", "age: Int!", StringComparison.Ordinal)
            )
        ).ShouldBe(
            $"The store '{Place}' contains facts that do not fit the changed model:\n"
                + "Cat \"tom\", property \"name\": expected a property of Cat, but got a value stored under the previous model.\n"
                + "Cat \"tom\", property \"age\": expected Int!, but got nothing.\n"
                + "Give new required properties a default, restore what was removed, or use another database and seed again."
        );
        (await WriteAsync(Sdl, Tom)).IsUnchanged.ShouldBeTrue();
    }

    private async Task<string> RefusedAsync(string sdl) =>
        (await Should.ThrowAsync<StoreException>(async () => await WriteAsync(sdl))).Message;

    private async Task<IReadOnlyList<string>> QueryAsync(string cypher) =>
        (await _server.Api.WriteAsync(new CypherStatement(cypher), static () => new FirstTexts(), Cancellation)).Texts;
}
