using System.Buffers.Text;
using System.Text;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Paging;

public sealed class CursorTests(SharedServer server)
{
    private const string Ordered = """
        query ($after: String) { people(order: [{ name: ASC }], after: $after, first: 3) { edges { cursor node { id } } } }
        """;

    [Theory]
    [InlineData("""{ people(order: [{ name: DESC }], after: "CURSOR") { nodes { id } } }""")]
    [InlineData("""{ people(order: [{ name: ASC }], where: { named: { eq: true } }, after: "CURSOR") { nodes { id } } }""")]
    [InlineData("""{ people(order: [{ name: ASC }], asOf: "2020", after: "CURSOR") { nodes { id } } }""")]
    [InlineData("""{ people(order: [{ name: ASC }], knownAt: "2030-01-01T00:00:00Z", after: "CURSOR") { nodes { id } } }""")]
    [InlineData("""{ people: actors(order: [{ name: ASC }], after: "CURSOR") { nodes { id } } }""")]
    [InlineData("""{ people(after: "CURSOR") { totalCount } }""")]
    public async Task The_cursor_of_another_query_is_refused(string query)
    {
        var cursor = (string)(await server.AskAsync(Ordered)).Data["people"]!["edges"]![0]!["cursor"]!;

        var answer = await server.AskAsync(query.Replace("CURSOR", cursor, StringComparison.Ordinal));

        answer.Code.ShouldBe("CURSOR_MISMATCH");
        answer.Message.ShouldBe(
            "The cursor in 'after' comes from another query: use a cursor only with the field, filter, order and view that it came from."
        );
        answer.Error["path"]!.ToJsonString().ShouldBe("""["people"]""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage!")]
    [InlineData("AAAAAAAAAAA")]
    [InlineData("Иванов")]
    public async Task What_is_no_cursor_is_refused(string cursor)
    {
        var answer = await server.AskAsync(Ordered, new { after = cursor });

        answer.Code.ShouldBe("CURSOR_INVALID");
        answer.Message.ShouldBe("The value of 'after' is not a cursor: pass a 'cursor', 'startCursor' or 'endCursor' unchanged.");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[")]
    [InlineData("{}")]
    [InlineData("[\"a\"]")]
    [InlineData("[\"a\",null]")]
    [InlineData("[\"a\",\"r\",\"k\"]")]
    [InlineData("[null,null,\"k\"]")]
    [InlineData("[1,null,\"k\"]")]
    [InlineData("[\"a\",null,1]")]
    [InlineData("[\"a\",null,true]")]
    [InlineData("[\"a\",null,[]]")]
    [InlineData("[\"a\",null,[1.5]]")]
    [InlineData("[\"a\",null,{}]")]
    [InlineData("[\"a\",null,1e99]")]
    [InlineData("[\"a\",null,\"\\ud800\"]")]
    [InlineData("[\"a\",null,\"k\",\"k\"]")]
    public async Task A_cursor_of_another_shape_is_refused(string place)
    {
        var cursor = (string)(await server.AskAsync(Ordered)).Data["people"]!["edges"]![0]!["cursor"]!;
        var digest = Base64Url.DecodeFromChars(cursor)[..8];
        var tampered = Base64Url.EncodeToString([.. digest, .. Encoding.UTF8.GetBytes(place)]);

        (await server.AskAsync(Ordered, new { after = tampered })).Code.ShouldBe("CURSOR_INVALID");
    }

    [Theory]
    [InlineData("[\"a\",null]")]
    [InlineData("[\"a\",null,\"1\"]")]
    [InlineData("[\"a\",null,1]")]
    public async Task A_search_takes_only_its_own_cursors(string place)
    {
        const string Search = """query ($after: String) { search(text: "Minsk", after: $after) { edges { cursor } } }""";
        var cursor = (string)(await server.AskAsync(Search)).Data["search"]!["edges"]![0]!["cursor"]!;
        var tampered = Base64Url.EncodeToString([.. Base64Url.DecodeFromChars(cursor)[..8], .. Encoding.UTF8.GetBytes(place)]);

        (await server.AskAsync(Search, new { after = tampered })).Code.ShouldBe("CURSOR_INVALID");
    }

    [Theory]
    [InlineData(
        "first: 501",
        "HC0051",
        "'first' is 501, but a page has at most 500 (Graph__Limits__PageSize): request 500 or fewer and continue with 'endCursor'."
    )]
    [InlineData(
        "last: 501",
        "HC0051",
        "'last' is 501, but a page has at most 500 (Graph__Limits__PageSize): request 500 or fewer and continue with 'endCursor'."
    )]
    [InlineData("first: -1", "PAGE_SIZE_INVALID", "'first' must not be negative, but it is -1.")]
    [InlineData("last: -5", "PAGE_SIZE_INVALID", "'last' must not be negative, but it is -5.")]
    [InlineData("first: 1, last: 1", "PAGE_AMBIGUOUS", "A page has either 'first' or 'last', not both.")]
    public async Task A_page_that_cannot_be_is_refused(string arguments, string code, string message)
    {
        var answer = await server.AskAsync($"{{ people({arguments}) {{ totalCount }} }}");

        answer.Code.ShouldBe(code);
        answer.Message.ShouldBe(message);
        answer.Error["locations"]!.ToJsonString().ShouldBe("""[{"line":1,"column":3}]""");
    }

    [Fact]
    public async Task A_page_below_a_node_is_refused_where_the_root_field_is_planned()
    {
        var answer = await server.AskAsync("{ people(first: 1) { nodes { statements(first: 501) { totalCount } } } }");

        answer.Code.ShouldBe("HC0051");
    }
}
