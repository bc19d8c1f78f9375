using System.Net;
using System.Net.Http.Json;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Transports;

/// <summary>graphql-sse, a stream per operation.</summary>
public sealed class DistinctStreamTests(EmptyServer server) : IClassFixture<EmptyServer>
{
    [Fact]
    public async Task A_query_is_answered_by_next_and_a_complete_with_empty_data()
    {
        using var response = await server.Api.Client.SendAsync(Ask("{ __typename }"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            ":\n\nevent: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata: \n\n"
        );
    }

    [Fact]
    public async Task A_query_by_GET_as_EventSource_sends_it_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("{ __typename }"));
        request.Headers.Add("Accept", "text/event-stream");
        await using var events = await EventReader.OpenAsync(server.Api.Client, request);

        (await events.NextAsync()).ShouldBe("""next {"data":{"__typename":"Query"}}""");
        (await events.NextAsync()).ShouldBe("complete ");
        (await events.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_request_is_told_as_an_event_and_never_by_the_status()
    {
        await using var events = await EventReader.OpenAsync(server.Api.Client, Ask("{ peeple { totalCount } }"));

        (await events.NextAsync())!.ShouldStartWith("""next {"errors":[{"message":"Cannot query field \"peeple\" on type \"Query\".""");
        (await events.NextAsync()).ShouldBe("complete ");
    }

    [Fact]
    public async Task A_subscription_streams_changes_until_the_client_goes()
    {
        await using var events = await EventReader.OpenAsync(
            server.Api.Client,
            Ask("subscription { changes(kinds: [COMPANY]) { note facts { id } } }")
        );

        await server.WriteAsync("one", ("Company", "streamed-1"));
        (await events.NextAsync()).ShouldBe("""next {"data":{"changes":{"note":"one","facts":[{"id":"streamed-1"}]}}}""");
        await server.WriteAsync("two", ("Company", "streamed-2"));
        (await events.NextAsync()).ShouldBe("""next {"data":{"changes":{"note":"two","facts":[{"id":"streamed-2"}]}}}""");
    }

    [Fact]
    public async Task Clients_that_list_everything_they_can_read_get_what_they_list_first()
    {
        var request = Ask(
            "{ __typename }",
            "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
        );

        var answer = await server.Api.Client.AnswerAsync(request);

        answer.MediaType.ShouldBe("application/graphql-response+json; charset=utf-8");
        answer.ShouldBe("""{ "__typename": "Query" }""");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_subscription_that_is_asked_for_as_JSON_is_refused(string accept)
    {
        var answer = await server.Api.Client.AnswerAsync(Ask("subscription { changes { number } }", accept));

        answer.Message.ShouldBe("A subscription returns a stream of responses, but this request allows only one response.");
    }

    [Fact]
    public async Task A_store_that_fails_refuses_the_subscription_without_telling_inner_things()
    {
        await using var failing = ApiServer.StartEmpty();
        await failing.Store.DisposeAsync();
        await using var events = await EventReader.OpenAsync(failing.Client, Ask("subscription { changes { number } }"));

        var next = (await events.NextAsync())!;

        next.ShouldStartWith("next {\"errors\":[{\"message\":\"");
        next.ShouldNotContain("sqlite", Case.Insensitive);
        next.ShouldNotContain("disposed", Case.Insensitive);
    }

    private static HttpRequestMessage Ask(string query, string accept = "text/event-stream")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Accept", accept);
        return request;
    }
}
