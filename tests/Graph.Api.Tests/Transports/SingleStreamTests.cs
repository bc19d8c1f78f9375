using System.Net;
using System.Net.Http.Json;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Transports;

/// <summary>graphql-sse, one reserved stream for all operations.</summary>
public sealed class SingleStreamTests(EmptyServer server) : IClassFixture<EmptyServer>
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    private HttpClient Client => server.Api.Client;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Operations_are_sent_apart_and_answered_on_the_stream(bool tokenInUrl)
    {
        var token = await ReserveAsync();
        await using var events = await OpenAsync(token, tokenInUrl);

        (await PostAsync(token, "1", "{ __typename }")).Status.ShouldBe(HttpStatusCode.Accepted);

        (await events.NextAsync()).ShouldBe("""next {"id":"1","payload":{"data":{"__typename":"Query"}}}""");
        (await events.NextAsync()).ShouldBe("""complete {"id":"1"}""");
    }

    [Fact]
    public async Task What_was_asked_before_the_stream_opens_waits_for_it()
    {
        var token = await ReserveAsync();
        await PostAsync(token, "early", "{ __typename }");

        await using var events = await OpenAsync(token);

        (await events.NextAsync()).ShouldBe("""next {"id":"early","payload":{"data":{"__typename":"Query"}}}""");
    }

    [Fact]
    public async Task Operations_begin_when_the_stream_is_open()
    {
        var token = await ReserveAsync();
        await PostAsync(token, "s", "subscription { changes(kinds: [MOVEMENT]) { note } }");
        await server.WriteAsync("before", ("Movement", "before"));

        await using var events = await OpenAsync(token);
        (await PostAsync(token, "q", "{ __typename }")).Status.ShouldBe(HttpStatusCode.Accepted);
        (await events.NextAsync()).ShouldBe("""next {"id":"q","payload":{"data":{"__typename":"Query"}}}""");
        (await events.NextAsync()).ShouldBe("""complete {"id":"q"}""");
        var note = 0;
        var next = events.NextAsync();
        while (!next.IsCompleted)
        {
            await server.WriteAsync($"after {note++}", ("Movement", $"after-{note}"));
            await Task.WhenAny(next, Task.Delay(100));
        }

        (await next)!.ShouldStartWith("""next {"id":"s","payload":{"data":{"changes":{"note":"after """);
    }

    [Fact]
    public async Task A_stream_that_nobody_opens_is_forgotten_with_all_that_waits_for_it()
    {
        await using var hasty = ApiServer.StartEmpty(("Graph:Limits:StreamOpening", "00:00:00.3"));
        var token = await ReserveAsync(hasty.Client);
        (await PostAsync(hasty.Client, token, "1", "{ __typename }")).Status.ShouldBe(HttpStatusCode.Accepted);

        for (var i = 2; i < 100; i++)
        {
            await Task.Delay(100);
            var answer = await PostAsync(hasty.Client, token, $"{i}", "{ __typename }");
            if (answer.Status == HttpStatusCode.Accepted)
                continue;
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
            using var opened = await hasty.Client.SendAsync(Stream(token));
            opened.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            return;
        }

        Assert.Fail("The stream is still there.");
    }

    [Fact]
    public async Task A_stream_that_was_opened_in_time_stays()
    {
        await using var hasty = ApiServer.StartEmpty(("Graph:Limits:StreamOpening", "00:00:00.3"));
        var token = await ReserveAsync(hasty.Client);
        await using var events = await EventReader.OpenAsync(hasty.Client, Stream(token));

        await Task.Delay(800);
        await PostAsync(hasty.Client, token, "1", "{ __typename }");

        (await events.NextAsync()).ShouldBe("""next {"id":"1","payload":{"data":{"__typename":"Query"}}}""");
    }

    [Fact]
    public async Task What_waits_for_a_stream_takes_no_more_memory_than_it_may()
    {
        await using var small = ApiServer.StartEmpty(("Graph:Limits:MemoryBytes", "4000000"));
        var token = await ReserveAsync(small.Client);
        var query = "{ __typename }" + new string(' ', 50_000);

        var answers = new List<Answer>();
        for (var i = 0; i < 5; i++)
            answers.Add(await PostAsync(small.Client, token, $"{i}", query));

        answers[0].Status.ShouldBe(HttpStatusCode.Accepted);
        answers[^1].Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answers[^1].Code.ShouldBe("SERVER_OVERLOADED");
        await using var events = await EventReader.OpenAsync(small.Client, Stream(token));
        (await events.NextAsync())!.ShouldStartWith("next ");
    }

    [Fact]
    public async Task What_is_small_is_answered_on_an_open_stream_whatever_others_have_taken()
    {
        await using var full = ApiServer.StartEmpty(("Graph:Limits:MemoryBytes", "100000"));
        var token = await ReserveAsync(full.Client);
        await using var events = await EventReader.OpenAsync(full.Client, Stream(token));

        (await PostAsync(full.Client, token, "1", "{ __typename }" + new string(' ', 5_000))).Status.ShouldBe(HttpStatusCode.Accepted);

        (await events.NextAsync()).ShouldBe("""next {"id":"1","payload":{"data":{"__typename":"Query"}}}""");
    }

    [Fact]
    public async Task The_time_of_what_waits_for_a_stream_begins_when_it_opens()
    {
        await using var hasty = ApiServer.StartEmpty(("Graph:Limits:RequestTime", "00:00:01"));
        var token = await ReserveAsync(hasty.Client);
        await PostAsync(hasty.Client, token, "early", "{ __typename }");

        await Task.Delay(1_500);
        await using var events = await EventReader.OpenAsync(hasty.Client, Stream(token));

        (await events.NextAsync()).ShouldBe("""next {"id":"early","payload":{"data":{"__typename":"Query"}}}""");
    }

    [Fact]
    public async Task A_subscription_is_ended_by_DELETE_and_its_id_is_free()
    {
        var token = await ReserveAsync();
        await using var events = await OpenAsync(token);
        await PostAsync(token, "s", "subscription { changes(kinds: [MOVEMENT]) { note } }");
        await server.WriteAsync("heard", ("Movement", "heard"));
        (await events.NextAsync()).ShouldBe("""next {"id":"s","payload":{"data":{"changes":{"note":"heard"}}}}""");

        using var delete = new HttpRequestMessage(HttpMethod.Delete, "/graphql?operationId=s");
        delete.Headers.Add(TokenHeader, token);
        using var deleted = await Client.SendAsync(delete);
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.WriteAsync("not heard", ("Movement", "not-heard"));

        (await PostAsync(token, "s", "{ __typename }")).Status.ShouldBe(HttpStatusCode.Accepted);
        (await events.NextAsync()).ShouldBe("""next {"id":"s","payload":{"data":{"__typename":"Query"}}}""");
        (await events.NextAsync()).ShouldBe("""complete {"id":"s"}""");
    }

    [Fact]
    public async Task An_id_is_free_again_when_its_operation_is_complete()
    {
        var token = await ReserveAsync();
        await using var events = await OpenAsync(token);
        for (var i = 0; i < 20; i++)
        {
            (await PostAsync(token, "again", "{ __typename }")).Status.ShouldBe(HttpStatusCode.Accepted);
            (await events.NextAsync())!.ShouldStartWith("next ");
            (await events.NextAsync()).ShouldBe("""complete {"id":"again"}""");
        }
    }

    [Fact]
    public async Task A_stream_is_opened_once()
    {
        var token = await ReserveAsync();
        await using var events = await OpenAsync(token);

        using var again = await Client.SendAsync(Stream(token));

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_running_operation_keeps_its_id()
    {
        var token = await ReserveAsync();
        await PostAsync(token, "s", "subscription { changes { note } }");

        var answer = await PostAsync(token, "s", "{ __typename }");

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Code.ShouldBe("OPERATION_EXISTS");
    }

    [Fact]
    public async Task A_stream_that_nobody_reserved_is_not_found()
    {
        using var opened = await Client.SendAsync(Stream("no-such-token"));
        var asked = await PostAsync("no-such-token", "1", "{ __typename }");

        opened.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        asked.Status.ShouldBe(HttpStatusCode.NotFound);
        asked.Code.ShouldBe("STREAM_NOT_FOUND");
    }

    [Fact]
    public async Task A_stream_ends_with_its_connection()
    {
        var token = await ReserveAsync();
        await (await OpenAsync(token)).DisposeAsync();

        // The server learns of it in its own time.
        for (var i = 0; i < 300; i++)
        {
            var status = (await PostAsync(token, $"{i}", "{ __typename }")).Status;
            if (status == HttpStatusCode.NotFound)
                return;
            await Task.Delay(100);
        }

        Assert.Fail("The stream is still there.");
    }

    [Fact]
    public async Task An_operation_needs_an_id()
    {
        var token = await ReserveAsync();

        var answer = await PostAsync(token, null, "{ __typename }");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Message.ShouldBe("'extensions.operationId' is missing.");
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_may_reserve_and_delete()
    {
        foreach (var method in new[] { "PUT", "DELETE" })
        {
            using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
            preflight.Headers.Add("Origin", "http://localhost:3000");
            preflight.Headers.Add("Access-Control-Request-Method", method);
            preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-graphql-event-stream-token");
            using var response = await Client.SendAsync(preflight);

            response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["http://localhost:3000"]);
            string.Join(',', response.Headers.GetValues("Access-Control-Allow-Methods")).ShouldContain(method);
            string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")).ShouldContain("x-graphql-event-stream-token");
        }
    }

    private Task<string> ReserveAsync() => ReserveAsync(Client);

    private static async Task<string> ReserveAsync(HttpClient client)
    {
        using var response = await client.PutAsync("/graphql", null);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var token = await response.Content.ReadAsStringAsync();
        token.ShouldMatch("^[0-9a-f]{32}$");
        return token;
    }

    private static HttpRequestMessage Stream(string token, bool tokenInUrl = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, tokenInUrl ? $"/graphql?token={token}" : "/graphql");
        request.Headers.Add("Accept", "text/event-stream");
        if (!tokenInUrl)
            request.Headers.Add(TokenHeader, token);
        return request;
    }

    private Task<EventReader> OpenAsync(string token, bool tokenInUrl = false) => EventReader.OpenAsync(Client, Stream(token, tokenInUrl));

    private Task<Answer> PostAsync(string token, string? id, string query) => PostAsync(Client, token, id, query);

    private static Task<Answer> PostAsync(HttpClient client, string token, string? id, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, extensions = new { operationId = id } }),
        };
        request.Headers.Add(TokenHeader, token);
        return client.AnswerAsync(request);
    }
}
