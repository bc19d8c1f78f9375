using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Search;
using Graph.Testing;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>What a search finds, and in which order.</summary>
public sealed class SearchTests : IAsyncLifetime
{
    private static readonly GraphModel Model = GraphModel.Load(Repository.PathTo("graph-schema"));

    private readonly SqliteLab lab = new();
    private SqliteGraphStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = SqliteGraphStore.Open(lab.Path, Model, TimeProvider.System);
        await WriteAsync(
            Person("tikhanovskaya", "Svetlana Tikhanovskaya", ("aliases", new[] { "Tsikhanouskaya", "Ціханоўская" })),
            Person("lukashenko", "Alexander Lukashenko", ("aliases", new[] { "the president" })),
            Person("latushka", "Pavel Latushka"),
            Ministry("mfa", "Ministry of Foreign Affairs", ("aliases", new[] { "MFA" })),
            Ministry("mia", "Ministry of Internal Affairs", ("description", "Its officers beat people, says Tikhanovskaya.")),
            Person("zoe", "Zoë Müller"),
            Statement("claim", "Ministry lies", ("summary", "The ministry of truth always lies about Zoë Müller.")),
            Document("doc", string.Join(' ', Enumerable.Repeat("grandiloquent words about torture", 100))));
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        lab.Dispose();
    }

    [Theory]
    [InlineData("Lukashenko", "lukashenko")]
    [InlineData("LUKASHENKO alexander", "lukashenko")]
    [InlineData("Лукашенко", "lukashenko")]
    [InlineData("Lukashenka", "lukashenko")]
    [InlineData("luka", "lukashenko")]
    [InlineData("president", "lukashenko")]
    [InlineData("Tsikhanouskaya", "tikhanovskaya")]
    [InlineData("Тихановская", "tikhanovskaya mia")]
    [InlineData("Tikhanovskya", "tikhanovskaya")]
    [InlineData("Svetlama", "tikhanovskaya")]
    [InlineData("Svetlama Tikhanovskaya", "tikhanovskaya")]
    [InlineData("grandiloquemt", "doc")]
    [InlineData("zoe muller", "zoe claim")]
    [InlineData("ZOË", "zoe claim")]
    [InlineData("Mullar", "zoe")]
    [InlineData("Muxlar", "")]
    [InlineData("ministry of", "mfa mia claim")]
    [InlineData("ministry affairs", "mfa mia")]
    [InlineData("mfa", "mfa")]
    [InlineData("grandiloquent torture", "doc")]
    [InlineData("torture lukashenko", "")]
    [InlineData("\"NEAR(a* OR -^:", "")]
    [InlineData("", "")]
    [InlineData("?!", "")]
    public void A_search_finds(string text, string ids)
    {
        string.Join(' ', Find(text).Hits.Select(h => h.Id)).ShouldBe(ids);
    }

    [Fact]
    public void Names_stand_before_aliases_before_beginnings_before_other_words()
    {
        var scores = Find("ministry of foreign affairs").Hits.Concat(Find("mfa").Hits).Concat(Find("ministry of foreign").Hits)
            .Concat(Find("foreign affairs").Hits).Concat(Find("lies truth").Hits).Concat(Find("grandiloquent").Hits).Concat(Find("Mullar").Hits).Concat(Find("grandiloquemt").Hits)
            .Select(h => h.Score).ToList();

        scores.ShouldBe(scores.OrderDescending());
        scores.Select(Math.Floor).ShouldBe([5, 5, 4, 4, 3, 2, 1, 1]);
    }

    [Fact]
    public async Task A_person_stands_before_the_titles_that_begin_with_the_surname()
    {
        await WriteAsync(Statement("briefing", "Müller briefs the diplomats"));

        Find("Müller").Hits.Select(h => h.Id).ShouldBe(["zoe", "briefing", "claim"]);
    }

    [Fact]
    public void A_search_may_be_for_some_kinds_only()
    {
        Find("ministry", "Statement").Hits.Select(h => h.Id).ShouldBe(["claim"]);
        Find("zoe", "Statement", "Person").Hits.Select(h => h.Id).ShouldBe(["zoe", "claim"]);
        Find("zoe", "Ministry").Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_written_is_found_at_once_and_what_is_withdrawn_no_more()
    {
        await WriteAsync(Person("lukashenko", "Aleksandr Rygorovich"), new NodeWrite("latushka", "Group", new PropertyValues(("name", "Latushka's team"))));
        await store.ApplyAsync(new GraphChange { RetractNodes = ["zoe"] });

        Find("lukashenko").Hits.ShouldBeEmpty();
        Find("Rygorovich").Hits.Single().Id.ShouldBe("lukashenko");
        Find("latushka").Hits.Select(h => h.Kind.Name).ShouldBe(["Group"]);
        Find("zoe").Hits.Select(h => h.Id).ShouldBe(["claim"]);
    }

    [Fact]
    public async Task More_candidates_than_are_ranked_are_told_and_names_come_before_text()
    {
        await store.ApplyAsync(new GraphChange
        {
            Nodes = [.. Enumerable.Range(0, 1_100).Select(i => Statement($"s-{i:0000}", "x", ("summary", "About gazpacho."))),
                Person("cook", "Gazpacho")],
        });

        var found = Find("gazpacho");

        found.IsCapped.ShouldBeTrue();
        found.Hits.Count.ShouldBe(SearchIndex.MaxCandidates);
        found.Hits[0].Id.ShouldBe("cook");
        Find("gazpacho", "Person").IsCapped.ShouldBeFalse();
    }

    private SearchHits Find(string text, params string[] kinds)
    {
        using var database = SqliteDatabase.Open(lab.Path, Model);
        var session = database.RentReader();
        var found = new SearchIndex(session, database.Numbers).Find(text, [.. kinds.Select(k => Model.FindKind(k)!)]);
        database.ReturnReader(session);
        return found;
    }

    private async Task WriteAsync(params NodeWrite[] nodes) => await store.ApplyAsync(new GraphChange { Nodes = nodes });
}
