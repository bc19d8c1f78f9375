using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Transports;

public sealed class BatchTests(SharedServer server)
{
    [Fact]
    public async Task Answers_come_in_the_order_of_the_requests()
    {
        var answer = await SendAsync(
            """
            [
              { "query": "{ a: __typename }" },
              { "query": "query($id: ID!) { person(id: $id) { id } }", "variables": { "id": "gennady-kazakevich" } },
              { "query": "query One { c: __typename } query Two { d: __typename }", "operationName": "Two" }
            ]
            """
        );

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer
            .Json!.ToJsonString()
            .ShouldBe("""[{"data":{"a":"Query"}},{"data":{"person":{"id":"gennady-kazakevich"}}},{"data":{"d":"Query"}}]""");
    }

    [Fact]
    public async Task A_batch_of_one_is_answered_by_an_array_of_one() =>
        (await SendAsync("""[{ "query": "{ __typename }" }]""")).Json!.ToJsonString().ShouldBe("""[{"data":{"__typename":"Query"}}]""");

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task One_that_is_wrong_does_not_spoil_the_others(string accept)
    {
        var answer = await SendAsync(
            """
            [
              { "query": "{ __typename }" },
              { "query": "{ peeple { id } }" },
              { "query": "{" },
              { },
              7,
              { "documentId": "unknown" },
              { "extensions": { "persistedQuery": { "version": 1, "sha256Hash": "00" } } },
              { "query": "{ person(id: \"nobody\") { id } }" }
            ]
            """,
            accept
        );

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var answers = answer.Json!.AsArray();
        answers.Count.ShouldBe(8);
        answers
            .Select(each => (string?)each!["errors"]?[0]!["message"])
            .ShouldBe([
                null,
                """Cannot query field "peeple" on type "Query". Did you mean "people"?""",
                "Syntax Error: Expected Name, found <EOF>.",
                "The parameter 'query' is missing.",
                "The request must be a JSON object with a 'query', but it is a number.",
                "No trusted document has the id 'unknown'.",
                "PersistedQueryNotFound",
                null,
            ]);
        answers[7]!.ToJsonString().ShouldBe("""{"data":{"person":null}}""");
    }

    [Fact]
    public async Task An_empty_batch_is_refused()
    {
        var answer = await SendAsync("[]");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Message.ShouldBe("The batch is empty: send at least one request.");
    }

    [Fact]
    public async Task A_batch_is_bounded()
    {
        var ten = await SendAsync(Many(10));
        var eleven = await SendAsync(Many(11));

        ten.Json!.AsArray().Count.ShouldBe(10);
        eleven.Status.ShouldBe(HttpStatusCode.BadRequest);
        eleven.Code.ShouldBe("BATCH_LIMIT");
        eleven.Message.ShouldBe("The batch has 11 requests, but the limit is 10 (Graph__Limits__Batch): send several batches.");
    }

    private static string Many(int count) =>
        new JsonArray([
            .. Enumerable.Range(0, count).Select(i => (JsonNode)new JsonObject { ["query"] = $"{{ a{i}: __typename }}" }),
        ]).ToJsonString();

    private async Task<Answer> SendAsync(string body, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", accept);
        return await server.Client.AnswerAsync(request);
    }
}
