using System.Text.Json.Nodes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>What was written or read is not forgotten by what is read next, whichever member of a cluster answers.</summary>
public sealed class BookmarkTests(Neo4jServer server) : ProxiedTests(server)
{
    [Fact]
    public async Task A_read_sends_the_bookmark_of_the_commit_before_it()
    {
        await using (var transaction = await Api.BeginAsync(Cancellation))
        {
            await transaction.RunAsync(new CypherStatement("CREATE (:Written)"), Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        await ReadAsync("RETURN 1");
        await Api.WriteAsync(new CypherStatement("CREATE (:Written)"), static () => NoRows.Instance, Cancellation);
        await ReadAsync("RETURN 1");
        await ReadAsync("RETURN 1");

        var sent = Proxy.Requests.Select(Bookmarks).ToArray();
        sent[0].ShouldBe("none");
        sent[1].ShouldBe("none");
        sent[2].ShouldStartWith("[\"FB:");
        sent[3].ShouldBe(sent[2]);
        sent[4].ShouldNotBe(sent[3]);
        sent[5].ShouldBe(sent[4]);
    }

    [Fact]
    public async Task A_transaction_sends_what_was_seen_before_it()
    {
        Proxy.Script(Fault.Say(202, """{"data":{"fields":[],"values":[]},"bookmarks":["FB:7"]}"""));
        await ReadAsync("RETURN 1");
        Proxy.Choose = (_, _) => Fault.Say(202, """{"data":{"fields":[],"values":[]},"transaction":{"id":"t"}}""");
        await using var transaction = await Api.BeginAsync(Cancellation);
        await transaction.RunAsync(new CypherStatement("CREATE (:Written)"), Cancellation);

        Bookmarks(Proxy.Requests[1]).ShouldBe("[\"FB:7\"]");
        ((string?)Proxy.Requests[1].Json["accessMode"]).ShouldBe("WRITE");
    }

    [Fact]
    public async Task A_database_that_does_not_know_them_is_asked_without()
    {
        Proxy.Script(Fault.Say(202, """{"data":{"fields":[],"values":[]},"bookmarks":["FB:nonsense"]}"""));
        await ReadAsync("RETURN 1");

        (await ReadAsync("RETURN 1")).ShouldBe("[1]");

        Proxy.Requests.Select(Bookmarks).ShouldBe(["none", "[\"FB:nonsense\"]", "none"]);
    }

    private static string Bookmarks(SeenRequest request) =>
        request.Json["bookmarks"] is JsonArray bookmarks
            ? bookmarks.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            : "none";
}
