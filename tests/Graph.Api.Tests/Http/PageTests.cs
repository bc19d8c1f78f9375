using System.Net;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Http;

public sealed class PageTests(SharedServer server)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    [Fact]
    public async Task A_browser_gets_a_page()
    {
        using var response = await GetAsync("/graphql", Browser);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldStartWith("<!doctype html>", Case.Insensitive);
        html.ShouldContain("Actor Graph");
    }

    [Fact]
    public async Task A_browser_that_follows_a_link_to_a_question_gets_the_page_that_shows_it()
    {
        using var response = await GetAsync("/graphql?query=%7B__typename%7D", Browser);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task Who_prefers_JSON_gets_the_answer(string accept)
    {
        using var response = await GetAsync("/graphql?query=%7B__typename%7D", accept);

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public async Task A_browser_that_asks_a_stored_question_gets_its_answer()
    {
        using var response = await GetAsync("/graphql?documentId=none", Browser);

        (await response.Content.ReadAsStringAsync()).ShouldContain("PERSISTED_QUERY_NOT_FOUND");
    }

    [Fact]
    public async Task The_first_page_lists_the_addresses()
    {
        using var response = await GetAsync("/", Browser);

        var html = await response.Content.ReadAsStringAsync();
        foreach (var address in new[] { "/graphql", "/graphql/schema", "/health/live", "/health/ready" })
            html.ShouldContain($"href=\"{address}\"");
    }

    [Fact]
    public async Task The_schema_is_served_as_text()
    {
        using var response = await GetAsync("/graphql/schema", "*/*");

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldContain("type Query {");
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await server.Client.SendAsync(request);
    }
}
