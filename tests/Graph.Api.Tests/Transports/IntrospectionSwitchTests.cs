using System.Net;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;
using Graph.Testing;

namespace Graph.Api.Tests.Transports;

public sealed class IntrospectionSwitchTests
{
    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        await using var api = ApiServer.StartEmpty(("Graph:Introspection", "false"));

        var schema = await api.AskAsync("{ __schema { queryType { name } } }");
        var type = await api.AskAsync("""{ __type(name: "Person") { name } }""");
        var typename = await api.AskAsync("{ __typename people { __typename } }");
        using var sdl = await api.Client.GetAsync("/graphql/schema");

        ((string?)schema.Json!["errors"]![0]!["message"]).ShouldBe(
            "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\"."
        );
        schema.Json["data"].ShouldBeNull();
        type.Message.ShouldBe("GraphQL introspection has been disabled, but the requested query contained the field \"__type\".");
        typename.ShouldBe("""{ "__typename": "Query", "people": { "__typename": "PeopleConnection" } }""");
        sdl.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sdl.Content.ReadAsStringAsync()).ShouldBe(
            """{"errors":[{"message":"The schema is not available: introspection is disabled (Graph__Introspection).","extensions":{"code":"INTROSPECTION_DISABLED"}}]}"""
        );
    }

    [Theory]
    [InlineData("{ peopl { totalCount } }", "Cannot query field \"peopl\" on type \"Query\".")]
    [InlineData("{ people(wher: 1) { totalCount } }", "Unknown argument \"wher\" on field \"Query.people\".")]
    [InlineData("{ ... on Persn { id } }", "Unknown type \"Persn\".")]
    public async Task Where_introspection_is_off_no_near_name_tells_the_schema_piece_by_piece(string query, string message)
    {
        await using var api = ApiServer.StartEmpty(("Graph:Introspection", "false"));

        (await api.AskAsync(query)).Message.ShouldBe(message);
    }

    [Fact]
    public async Task The_schema_is_read_with_the_read_key_like_everything_else()
    {
        await using var api = ApiServer.StartEmpty(("Graph:ReadKey", "reader"));
        async Task<HttpResponseMessage> Ask(string? authorization)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema");
            if (authorization is not null)
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            return await api.Client.SendAsync(request);
        }

        foreach (var wrong in new[] { null, "Bearer other", "reader" })
        {
            using var refused = await Ask(wrong);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            refused.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
            (await refused.Content.ReadAsStringAsync()).ShouldBe(
                """{"errors":[{"message":"Reading requires a key: send it as 'Authorization: Bearer <key>'.","extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}]}"""
            );
        }

        using var told = await Ask("Bearer reader");
        (await told.Content.ReadAsStringAsync()).ShouldContain("type Query {");
    }

    [Fact]
    public async Task Where_only_trusted_documents_are_answered_the_schema_is_not()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("typename.graphql"), "{ __typename }");
        await using var api = ApiServer.StartEmpty(("Graph:TrustedDocuments", folder.Path), ("Graph:TrustedDocumentsOnly", "true"));

        using var sdl = await api.Client.GetAsync("/graphql/schema");

        sdl.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var error = JsonNode.Parse(await sdl.Content.ReadAsStringAsync())!["errors"]![0]!;
        ((string?)error["extensions"]!["code"]).ShouldBe("TRUSTED_DOCUMENT_REQUIRED");
    }
}
