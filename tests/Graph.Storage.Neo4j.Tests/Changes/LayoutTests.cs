using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Tests.Http;
using Graph.Testing;
using Shouldly;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Neo4j.Tests.Changes;

/// <summary>How facts lie in Neo4j (docs/neo4j.md), seen with Cypher: other programs read them, too.</summary>
public sealed class LayoutTests(Neo4jServer server) : IAsyncLifetime
{
    private static readonly GraphModel Model = GraphSchema.Model;

    private readonly ManualTime _time = new();
    private Neo4jGraphStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await server.OpenEmptyAsync(Model, _time);
    }

    public ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_node_has_its_labels_its_properties_and_what_is_made_of_them()
    {
        await WriteAsync(
            Person(
                "jane",
                "Jané Đoe",
                ("country", "BY"),
                ("aliases", new[] { "J. Doe", "Jané" }),
                ("since", PartialDate.Parse("2020-08", "in August"))
            )
        );

        (await RowsAsync("MATCH (n {id: 'jane'}) UNWIND labels(n) AS label WITH label ORDER BY label RETURN collect(label)")).ShouldBe(
            """[["Actor","Person","Subject","Thing","_Actor","_Person","_Subject","_Thing"]]"""
        );
        (await RowsAsync("MATCH (n:Person {id: 'jane'}) UNWIND keys(n) AS key WITH n, key ORDER BY key RETURN key, n[key]")).ShouldBe(
            """
            ["_best","jane doe djoe j"]
            ["_kind","Person"]
            ["_sounds","ane zane 1zne 1zae 1zan 2jane da dha za 3and 3jd 3ida"]
            ["_words",""]
            ["aliases",["J. Doe","Jané"]]
            ["aliases_find","j. doe\njane"]
            ["aliases_folded",["j. doe","jane"]]
            ["assertedBy",[]]
            ["boilerplate",false]
            ["certainty","STATED"]
            ["country","BY"]
            ["country_find","by"]
            ["country_folded","by"]
            ["evidence",[]]
            ["existence","EXISTING"]
            ["generic",false]
            ["id","jane"]
            ["name","Jané Đoe"]
            ["name_find","jane doe"]
            ["name_folded","jane doe"]
            ["name_key","jane doe"]
            ["named",true]
            ["polarity","AFFIRMED"]
            ["quotes",[]]
            ["quotes_find",""]
            ["quotes_folded",[]]
            ["recorded","2024-01-01T00:00:00Z"]
            ["since","2020-08"]
            ["since_asWritten","in August"]
            ["since_earliest",20200801000000]
            ["since_latest",20200831235959]
            ["status","REPORTED"]
            """
        );
    }

    [Fact]
    public async Task A_relation_is_a_relationship_with_an_id()
    {
        await WriteAsync(Person("jane"), Ministry("mia"), Holds("jane", "mia", "Minister"));

        (
            await RowsAsync(
                "MATCH (a)-[r]->(b) WHERE a:Thing RETURN a.id, type(r), b.id, r.id, r.title, r.title_key, r.evidence, valueType(r.recorded)"
            )
        ).ShouldBe(
            $"""["jane","HOLDS_POSITION","mia","{Holds("jane", "mia", "Minister").Id}","Minister","minister",[],"ZONED DATETIME NOT NULL"]"""
        );
    }

    [Fact]
    public async Task Numbers_keep_their_type()
    {
        await WriteAsync(
            new NodeWrite("f", "Figure", new PropertyValues(("name", "f"), ("unit", "persons"), ("min", 52.0), ("max", 1e300)))
        );

        (await RowsAsync("MATCH (n:Figure) RETURN valueType(n.min), valueType(n.max), n.min, n.max")).ShouldBe(
            """["FLOAT NOT NULL","FLOAT NOT NULL",52.0,1.0E300]"""
        );
    }

    [Fact]
    public async Task Facts_list_their_evidence_in_reading_order()
    {
        var speaks = Speaks("jane", "claim");
        await WriteAsync(
            Person("jane"),
            Statement("claim"),
            speaks,
            Evidence("e-b", speaks.Id, order: 1),
            Evidence("e-a", speaks.Id, order: 1),
            Evidence("e-c", speaks.Id, order: 0),
            Evidence("e-d", "jane")
        );
        (await EvidenceAsync()).ShouldBe("claim: ; e-a: ; e-b: ; e-c: ; e-d: ; jane: e-d; speaks--jane--claim: e-c e-a e-b");

        await WriteAsync(Evidence("e-b", speaks.Id, order: 0), Evidence("e-d", "claim"), Evidence("e-e", "e-d"));
        (await EvidenceAsync()).ShouldBe("claim: e-d; e-a: ; e-b: ; e-c: ; e-d: e-e; e-e: ; jane: ; speaks--jane--claim: e-b e-c e-a");

        await _store.ApplyAsync(
            new GraphChange { RetractNodes = ["e-a", "e-e"], Nodes = [Person("jane", "Jane"), Statement("claim", "Claim")] }
        );
        (await EvidenceAsync()).ShouldBe("claim: e-d; e-b: ; e-c: ; e-d: ; jane: ; speaks--jane--claim: e-b e-c");

        await WriteAsync(Person("john"), speaks with { FromId = "john" }, Ministry("jane"));
        (await EvidenceAsync()).ShouldBe("claim: e-d; e-b: ; e-c: ; e-d: ; jane: ; john: ; speaks--jane--claim: e-b e-c");
    }

    [Fact]
    public async Task What_no_longer_holds_is_kept_apart()
    {
        await WriteAsync(Person("jane", "Jane"), Statement("claim"), Speaks("jane", "claim", ("capacity", "minister")));
        _time.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(Person("jane", "Joan"), Speaks("jane", "claim"));

        (
            await RowsAsync(
                "MATCH (v:NodeVersion) RETURN labels(v), v.id, v.name, v.name_key, v._kind, v._types, v.recorded, v.retracted, v.evidence, v._best"
            )
        ).ShouldBe(
            """[["NodeVersion"],"jane","Jane","jane","Person",["Person","Subject","Actor"],"2024-01-01T00:00:00Z","2024-01-01T00:01:00Z",null,null]"""
        );
        (await RowsAsync("MATCH (v:RelationVersion) RETURN v.id, v.capacity, v._type, v._from, v._to, v.recorded, v.retracted")).ShouldBe(
            """["speaks--jane--claim","minister","SPEAKS","jane","claim","2024-01-01T00:00:00Z","2024-01-01T00:01:00Z"]"""
        );
        (await RowsAsync("MATCH (n:Thing) WHERE n.retracted IS NOT NULL RETURN n.id")).ShouldBe("");
    }

    [Fact]
    public async Task Another_kind_is_another_label()
    {
        await WriteAsync(Person("x", "X"));
        await WriteAsync(new NodeWrite("x", "Topic", new PropertyValues(("name", "X"))));

        (await RowsAsync("MATCH (n:Thing) RETURN n:Topic AND n:Subject AND size(labels(n)) = 6, n._kind, n.existence")).ShouldBe(
            """[true,"Topic",null]"""
        );
    }

    [Fact]
    public async Task Text_that_is_too_long_for_the_index_is_marked()
    {
        await WriteAsync(Person("long", new string('n', 30_001)), Person("short", new string('n', 30_000)));
        (await RowsAsync("MATCH (n:Person) RETURN n.id, n:LongText, size(n.name_find) ORDER BY n.id")).ShouldBe(
            """["long",true,null]""" + "\n" + """["short",false,30000]"""
        );

        await WriteAsync(Person("long", "n"), Person("short", new string('я', 15_001)));
        (await RowsAsync("MATCH (n:Person) RETURN n.id, n:LongText, size(n.name_find) ORDER BY n.id")).ShouldBe(
            """["long",false,1]""" + "\n" + """["short",true,null]"""
        );
    }

    [Fact]
    public async Task References_and_redirects_are_kept_one_step_long()
    {
        await WriteAsync(
            Statement("a"),
            Statement("b"),
            Statement("c"),
            Person("jane", more: ("assertedBy", new[] { "a", "b" })),
            Evidence("e", "a")
        );
        await _store.ApplyAsync(new GraphChange { Merges = [new NodeMerge("a", "b")] });
        await _store.ApplyAsync(new GraphChange { Merges = [new NodeMerge("b", "c")] });

        (await RowsAsync("MATCH (r:GraphRedirect) RETURN r.id, r.into ORDER BY r.id")).ShouldBe("""["a","c"]""" + "\n" + """["b","c"]""");
        (await RowsAsync("MATCH (r:GraphReference) RETURN r.target, r.fact ORDER BY r.fact")).ShouldBe(
            """["c","e"]""" + "\n" + """["c","jane"]"""
        );
        (await _store.ChangesSinceAsync(1, 1)).Single().Facts.First(f => f.IntoId is not null).IntoId.ShouldBe("c");
    }

    [Fact]
    public async Task What_changes_nothing_writes_nothing()
    {
        await WriteAsync(Person("jane"));
        var before = await RowsAsync("MATCH (n) RETURN labels(n), properties(n)");

        (await WriteAsync(Person("jane"))).IsUnchanged.ShouldBeTrue();

        (await RowsAsync("MATCH (n) RETURN labels(n), properties(n)")).ShouldBe(before);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        await server.WipeAsync();
        await server.Api.WriteAsync(
            new CypherStatement("CREATE (:Film {title: 'Z'})"),
            static () => NoRows.Instance,
            TestContext.Current.CancellationToken
        );

        (await Should.ThrowAsync<StoreException>(OpenAsync)).Message.ShouldEndWith(
            "/db/neo4j' is not a store: the database contains nodes of another program. Use another database, or empty this one."
        );
    }

    [Fact]
    public async Task A_newer_layout_is_refused()
    {
        await server.Api.WriteAsync(
            new CypherStatement("MATCH (s:GraphState) SET s.version = 99"),
            static () => NoRows.Instance,
            TestContext.Current.CancellationToken
        );

        (await Should.ThrowAsync<StoreException>(OpenAsync)).Message.ShouldEndWith(
            "has schema version 99, but this program supports versions up to 3. Use the newer program that wrote it, or another database."
        );
    }

    [Fact]
    public async Task A_process_with_an_older_model_stops_writing()
    {
        await server.Api.WriteAsync(
            new CypherStatement("MATCH (s:GraphState) SET s.model = 'other'"),
            static () => NoRows.Instance,
            TestContext.Current.CancellationToken
        );

        (await Should.ThrowAsync<StoreException>(() => WriteAsync(Person("jane")))).Message.ShouldEndWith(
            "was opened with another model since this process opened it. Restart this process with that model."
        );
    }

    private async Task OpenAsync()
    {
        await using var opened = await Neo4jGraphStore.OpenAsync(server.Options, Model, _time, TestContext.Current.CancellationToken);
    }

    private Task<ChangeResult> WriteAsync(params object[] facts) =>
        _store
            .ApplyAsync(new GraphChange { Nodes = [.. facts.OfType<NodeWrite>()], Relations = [.. facts.OfType<RelationWrite>()] })
            .AsTask();

    private async Task<string> EvidenceAsync()
    {
        var rows = await server.Api.ReadAsync(
            new CypherStatement(
                "MATCH (n:Thing) RETURN n.id AS id, n.evidence AS e UNION ALL MATCH ()-[r:SPEAKS]->() RETURN r.id AS id, r.evidence AS e"
            ),
            static () => new JsonRows(),
            TestContext.Current.CancellationToken
        );
        return string.Join(
            "; ",
            rows.Rows.Select(row => $"{row[0]}: {string.Join(' ', row[1]!.AsArray().Select(id => id!.ToString()))}")
                .Order(StringComparer.Ordinal)
        );
    }

    private async Task<string> RowsAsync(string cypher)
    {
        var rows = await server.Api.ReadAsync(
            new CypherStatement(cypher),
            static () => new JsonRows(),
            TestContext.Current.CancellationToken
        );
        var relaxed = new System.Text.Json.JsonSerializerOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return string.Join('\n', rows.Rows.Select(row => row.ToJsonString(relaxed)));
    }
}
