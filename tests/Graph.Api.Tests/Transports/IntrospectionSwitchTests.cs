using Graph.Api.Tests.Serving;

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
            "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\".");
        schema.Json["data"].ShouldBeNull();
        type.Message.ShouldBe("GraphQL introspection has been disabled, but the requested query contained the field \"__type\".");
        typename.ShouldBe("""{ "__typename": "Query", "people": { "__typename": "PeopleConnection" } }""");
        sdl.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
