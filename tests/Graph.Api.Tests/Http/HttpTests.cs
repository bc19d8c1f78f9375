using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Http;

public sealed class HttpTests(SharedServer server)
{
    private const string GraphQLResponse = "application/graphql-response+json";

    [Fact]
    public async Task A_question_is_asked_by_GET_with_variables_and_the_name_of_an_operation()
    {
        var url =
            "/graphql?query="
            + Uri.EscapeDataString("query A { __typename } query B($id: ID!) { person(id: $id) { name } }")
            + "&operationName=B&variables="
            + Uri.EscapeDataString("""{ "id": "vladimir-makei" }""");
        using var request = new HttpRequestMessage(HttpMethod.Get, url);

        (await server.Client.AnswerAsync(request)).ShouldBe("""{ "person": { "name": "Vladimir Makei" } }""");
    }

    [Fact]
    public async Task An_operation_is_chosen_by_its_name()
    {
        using var request = Post(
            """{ "query": "query A { a: __typename } query B { b: __typename }", "operationName": "B", "extensions": {}, "unknown": 1 }"""
        );

        (await server.Client.AnswerAsync(request)).ShouldBe("""{ "b": "Query" }""");
    }

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json;q=0.9, application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/*", "application/json; charset=utf-8")]
    [InlineData("text/html, application/json;q=0.1", "application/json; charset=utf-8")]
    public async Task The_answer_comes_as_the_client_accepts_it(string? accept, string expected)
    {
        using var request = Post("""{ "query": "{ __typename }" }""", accept);

        var answer = await server.Client.AnswerAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.MediaType.ShouldBe(expected);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    public async Task What_the_client_accepts_must_be_something_that_there_is(string accept)
    {
        using var request = Post("""{ "query": "{ __typename }" }""", accept);

        var answer = await server.Client.AnswerAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.NotAcceptable);
        answer.Code.ShouldBe("NOT_ACCEPTABLE");
        answer.Message.ShouldBe(
            "The response is available as application/graphql-response+json, application/json or text/event-stream, but 'Accept' allows none of them."
        );
    }

    [Theory]
    [InlineData("{ \"query\": ", "The body is not valid JSON (line 1, byte 12).", "INVALID_JSON")]
    [InlineData("1", "The request must be a JSON object with a 'query', but it is a number.", "INVALID_REQUEST")]
    [InlineData("[]", "The batch is empty: send at least one request.", "INVALID_REQUEST")]
    [InlineData("{}", "The parameter 'query' is missing.", "INVALID_REQUEST")]
    [InlineData("{ \"query\": 1 }", "The parameter 'query' must be a string, but it is a number.", "INVALID_REQUEST")]
    [InlineData(
        "{ \"query\": \"{__typename}\", \"variables\": [] }",
        "The parameter 'variables' must be a JSON object, but it is an array.",
        "INVALID_REQUEST"
    )]
    [InlineData(
        "{ \"query\": \"{__typename}\", \"operationName\": {} }",
        "The parameter 'operationName' must be a string, but it is an object.",
        "INVALID_REQUEST"
    )]
    [InlineData(
        "{ \"query\": \"{__typename}\", \"extensions\": \"x\" }",
        "The parameter 'extensions' must be a JSON object, but it is a string.",
        "INVALID_REQUEST"
    )]
    [InlineData("{ \"query\": \"{__typename}\", \"query\": \"{a}\" }", null, "INVALID_JSON")]
    [InlineData(
        "{ \"query\": \"{__typename}\", \"variables\": { \"a\": \"\\ud800\" } }",
        "A string in the body contains half of a surrogate pair (\\ud800 to \\udfff), which is not a character.",
        "INVALID_JSON"
    )]
    public async Task A_body_that_is_no_request_is_refused(string body, string? message, string code)
    {
        foreach (var accept in new[] { "application/json", GraphQLResponse })
        {
            using var request = Post(body, accept);

            var answer = await server.Client.AnswerAsync(request);

            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.Code.ShouldBe(code);
            if (message is not null)
                answer.Message.ShouldBe(message);
        }
    }

    [Fact]
    public async Task A_body_that_is_no_UTF_8_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent([.. "{\"query\":\"{ __typename } # "u8, 0xff, 0xfe, .. "\"}"u8]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var answer = await server.Client.AnswerAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Message.ShouldBe("The body is not valid UTF-8.");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_of_another_media_type_is_refused(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent("""{ "query": "{ __typename }" }"""u8.ToArray());
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var answer = await server.Client.AnswerAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.Message.ShouldBe($"Expected 'Content-Type: application/json' in UTF-8, but got '{type}'.");
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Only_GET_and_POST_ask(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        using var response = await server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Order(StringComparer.Ordinal).ShouldBe(["GET", "POST"]);
    }

    [Theory]
    [InlineData("/graphql", "The parameter 'query' is missing from the URL.")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=x", "The parameter 'variables' in the URL is not valid JSON.")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%5B%5D", "The parameter 'variables' must be a JSON object, but it is an array.")]
    [InlineData(
        "/graphql?query=%7B__typename%7D&variables=%7B%22a%22%3A%22%5Cud800%22%7D",
        "A string in the parameter 'variables' contains half of a surrogate pair (\\ud800 to \\udfff), which is not a character."
    )]
    public async Task A_URL_that_is_no_request_is_refused(string url, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);

        var answer = await server.Client.AnswerAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("{ people {")]
    [InlineData("{ nobody }")]
    [InlineData("query A { __typename } query B { __typename }")]
    [InlineData("query ($id: ID!) { person(id: $id) { name } }")]
    [InlineData("query ($first: Int) { people(first: $first) { totalCount } } # first: many")]
    [InlineData("mutation { __typename }")]
    [InlineData("{ people(first: 1000) { nodes { statements(first: 500) { nodes { about(first: 500) { nodes { id } } } } } } }")]
    public async Task What_cannot_run_is_400_with_the_newer_media_type_and_200_with_plain_JSON(string query)
    {
        var body = JsonSerializer.Serialize(new { query, variables = new { first = "many" } });
        using var newer = Post(body, GraphQLResponse);
        using var older = Post(body, "application/json");

        (await server.Client.AnswerAsync(newer)).Status.ShouldBe(HttpStatusCode.BadRequest);
        var answer = await server.Client.AnswerAsync(older);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Json!["errors"]!.AsArray().ShouldNotBeEmpty();
        answer.Json.AsObject().ContainsKey("data").ShouldBeFalse();
    }

    [Fact]
    public async Task What_runs_and_fails_in_part_is_200_with_data_and_errors()
    {
        using var request = Post(
            """{ "query": "{ person(id: \"vladimir-makei\") { name } node(id: \"minsk\", asOf: null) { id } nodes(ids: []) { id } }" }""",
            GraphQLResponse
        );

        var answer = await server.Client.AnswerAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.ShouldBe("""{ "person": { "name": "Vladimir Makei" }, "node": { "id": "minsk" }, "nodes": [] }""");
    }

    [Theory]
    [InlineData("{ people(after: \"x\") { totalCount } }")]
    [InlineData("{ search(text: \"\\u0000\") { totalCount } }")]
    [InlineData("{ nobody }")]
    [InlineData("{ person(id: 1.5) { id } }")]
    public async Task Nothing_internal_is_told(string query)
    {
        var text = (await server.AskAsync(query)).Json!.ToJsonString();

        text.ShouldNotContain("Exception");
        text.ShouldNotContain("   at ");
        text.ShouldNotContain("SELECT");
        text.ShouldNotContain("/src/");
    }

    [Fact]
    public async Task No_answer_is_sniffed_and_the_server_keeps_its_name_to_itself()
    {
        using var response = await server.Client.GetAsync("/graphql?query=%7B__typename%7D");

        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    private static HttpRequestMessage Post(string body, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }
}
