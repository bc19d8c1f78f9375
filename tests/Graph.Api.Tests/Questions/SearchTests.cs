using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>What the root field `search` answers over the documents' graph.</summary>
public sealed class SearchTests(SharedServer server)
{
    [Theory]
    [InlineData("G. Kazakevich", "gennady-kazakevich")]
    [InlineData("Казакевич", "gennady-kazakevich")]
    [InlineData("Mr. Lukashenko", "alexander-lukashenko")]
    [InlineData("President Lukashenko", "alexander-lukashenko")]
    [InlineData("A.G. Lukashenko", "alexander-lukashenko")]
    [InlineData("Alexander Grigoryevich Lukashenko", "alexander-lukashenko")]
    [InlineData("Sviatlana Tsikhanouskaya", "svetlana-tikhanovskaya")]
    [InlineData("Poutine", "vladimir-putin")]
    public async Task A_name_finds_its_bearer_first(string text, string id)
    {
        var answer = await server.AskAsync("query ($text: String!) { search(text: $text, first: 1) { nodes { id } } }", new { text });

        ((string)answer.Data["search"]!["nodes"]![0]!["id"]!).ShouldBe(id);
    }

    [Fact]
    public async Task A_hit_explains_itself()
    {
        const string Question = """
            {
              search(text: "President Лукашенко", kinds: [PERSON], first: 1) {
                leftOut
                edges { missing matched { on rule words { asked found rule score } } node { id } }
              }
            }
            """;

        var edge = (await server.AskAsync(Question)).Data["search"]!["edges"]![0]!;

        ((string)edge["node"]!["id"]!).ShouldBe("alexander-lukashenko");
        var word = edge["matched"]![0]!["words"]!.AsArray().Last()!;
        ((string)word["asked"]!, (string)word["found"]!, (string)word["rule"]!, (double)word["score"]!).ShouldBe(
            ("Лукашенко", "Lukashenko", "TRANSLITERATION", 0.97)
        );
    }

    [Fact]
    public async Task A_filter_an_order_and_a_least_score_hold()
    {
        const string Question = """
            query ($where: SubjectFilterInput, $order: [SubjectSortInput!], $least: Float) {
              search(text: "Lukashenko", where: $where, order: $order, minScore: $least, first: 500) {
                totalCount edges { score node { __typename ... on Subject { name } } }
              }
            }
            """;
        var all = (await server.AskAsync(Question)).Data["search"]!;
        var people = (await server.AskAsync(Question, new { where = new { nodeKind = new { eq = "PERSON" } } })).Data["search"]!;
        var named = (await server.AskAsync(Question, new { order = new[] { new { name = "ASC" } } })).Data["search"]!;
        var sure = (await server.AskAsync(Question, new { least = 0.8 })).Data["search"]!;

        people["edges"]!.AsArray().ShouldNotBeEmpty();
        people["edges"]!.AsArray().ShouldAllBe(edge => (string)edge!["node"]!["__typename"]! == "Person");
        ((int)named["totalCount"]!).ShouldBe((int)all["totalCount"]!);
        var names = named["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["name"]!).ToList();
        names.ShouldBe(names.Order(StringComparer.OrdinalIgnoreCase));
        sure["edges"]!.AsArray().Count.ShouldBe(all["edges"]!.AsArray().Count(edge => (double)edge!["score"]! >= 0.8));
    }

    [Fact]
    public async Task A_page_in_an_order_of_its_own_goes_on_where_it_ended()
    {
        const string Question = """
            query ($first: Int, $after: String) {
              search(text: "Lukashenko", order: [{ name: ASC }], first: $first, after: $after) {
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                edges { cursor node { id } }
              }
            }
            """;
        var pages = new Paging.Pages(server, Question, data => data["search"]!);

        var all = await pages.AllAsync();

        all.Count.ShouldBeGreaterThan(9);
        (await pages.ForwardAsync(4, all.Count)).ShouldBe(all);
    }

    [Theory]
    [InlineData(
        "minScore: 2",
        "SEARCH_SCORE_INVALID",
        "'minScore' is 2, but scores are from 0 to 1: use 0.7, for example, for good matches."
    )]
    [InlineData(
        "kinds: [EVIDENCE], order: [{ name: ASC }]",
        "SEARCH_KINDS",
        "'where' and 'order' apply to subjects, but EVIDENCE is not one of them: remove it from 'kinds', or omit 'where' and 'order'."
    )]
    public async Task What_a_search_cannot_have_is_refused(string arguments, string code, string message)
    {
        var answer = await server.AskAsync($"{{ search(text: \"Minsk\", {arguments}) {{ totalCount }} }}");

        answer.Code.ShouldBe(code);
        answer.Message.ShouldBe(message);
        answer.Error["locations"]!.ToJsonString().ShouldBe("""[{"line":1,"column":3}]""");
    }
}
