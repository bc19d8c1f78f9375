using System.Text.Json.Nodes;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Sqlite;

namespace Graph.Api.Tests.Transports;

/// <summary>The subscription `changes`.</summary>
public sealed class ChangesTests(EmptyServer server) : IClassFixture<EmptyServer>
{
    private const string Everything = "changes { number id note sources facts { id kind relation operation from to into } }";

    [Fact]
    public async Task A_change_arrives_whole_and_in_order()
    {
        await using var socket = await ListenAsync($"subscription {{ {Everything} }}");
        var first = await server.Api.Store.ApplyAsync(
            EmptyServer.Change("two people and a tie", ("Person", "ann"), ("Ministry", "office")) with
            {
                Id = "the-first",
                Relations = [new RelationWrite("part-of--office--office-of", "PART_OF", "office", "whole", new PropertyValues())],
                Nodes =
                [
                    new NodeWrite("ann", "Person", new PropertyValues(("name", "Ann"))),
                    new NodeWrite("office", "Ministry", new PropertyValues(("name", "Office"))),
                    new NodeWrite("whole", "Ministry", new PropertyValues(("name", "Whole"))),
                ],
            }
        );
        await server.Api.Store.ApplyAsync(
            new GraphChange
            {
                Nodes = [new NodeWrite("ann", "Person", new PropertyValues(("name", "Anna")))],
                RetractRelations = ["part-of--office--office-of"],
            }
        );

        var created = await NextAsync(socket);
        var facts = created["facts"]!.AsArray().Select(fact => fact!.ToJsonString()).Order(StringComparer.Ordinal);
        facts.ShouldBe([
            """{"id":"ann","kind":"PERSON","relation":null,"operation":"CREATED","from":null,"to":null,"into":null}""",
            """{"id":"office","kind":"MINISTRY","relation":null,"operation":"CREATED","from":null,"to":null,"into":null}""",
            """{"id":"part-of--office--office-of","kind":null,"relation":"PART_OF","operation":"CREATED","from":"office","to":"whole","into":null}""",
            """{"id":"whole","kind":"MINISTRY","relation":null,"operation":"CREATED","from":null,"to":null,"into":null}""",
        ]);
        ((string?)created["note"]).ShouldBe("two people and a tie");
        ((string?)created["id"]).ShouldBe("the-first");
        created["sources"]!.ToJsonString().ShouldBe("[]");

        var updated = await NextAsync(socket);
        ((long)updated["number"]!).ShouldBe((long)created["number"]! + 1);
        updated["facts"]!
            .AsArray()
            .Select(fact => $"{fact!["id"]} {fact["operation"]}")
            .ShouldBe(["ann UPDATED", "part-of--office--office-of RETRACTED"], ignoreOrder: true);
    }

    [Fact]
    public async Task Kinds_choose_the_changes_and_the_facts_in_them()
    {
        await using var socket = await ListenAsync("subscription { changes(kinds: [MOVEMENT, COMPANY]) { note facts { id } } }");

        await server.WriteAsync("neither", ("Person", "kinds-person"));
        await server.WriteAsync("one of them", ("Person", "kinds-other"), ("Movement", "kinds-movement"));
        await server.WriteAsync("another", ("Company", "kinds-company"));

        (await NextAsync(socket)).ToJsonString().ShouldBe("""{"note":"one of them","facts":[{"id":"kinds-movement"}]}""");
        (await NextAsync(socket)).ToJsonString().ShouldBe("""{"note":"another","facts":[{"id":"kinds-company"}]}""");
    }

    [Fact]
    public async Task The_fact_itself_can_be_asked_for_when_its_change_arrives()
    {
        await using var socket = await ListenAsync("subscription { changes(kinds: [TOPIC]) { facts { id } } }");

        await server.WriteAsync("a hotline", ("Topic", "hotline"));

        var id = (string)(await NextAsync(socket))["facts"]![0]!["id"]!;
        var answer = await server.Api.AskAsync("query($id: ID!) { node(id: $id) { __typename id } }", new { id });
        answer.ShouldBe("""{ "node": { "__typename": "Topic", "id": "hotline" } }""");
    }

    [Fact]
    public async Task What_another_process_writes_to_the_same_file_arrives_within_seconds()
    {
        await using var socket = await ListenAsync("subscription { changes(kinds: [TOPIC]) { note facts { id operation } } }");
        await using var other = SqliteGraphStore.Open(server.Api.StoreFile, server.Api.Store.Model, TimeProvider.System);

        await other.ApplyAsync(EmptyServer.Change("from elsewhere", ("Topic", "elsewhere")));

        (await NextAsync(socket))
            .ToJsonString()
            .ShouldBe("""{"note":"from elsewhere","facts":[{"id":"elsewhere","operation":"CREATED"}]}""");
    }

    [Fact]
    public async Task What_changes_nothing_is_no_change()
    {
        await server.WriteAsync("once", ("Topic", "once"));
        await using var socket = await ListenAsync("subscription { changes { note } }");

        (await server.WriteAsync("the same again", ("Topic", "once"))).ShouldNotBeNull();
        await server.WriteAsync("after it", ("Topic", "after-once"));

        ((string?)(await NextAsync(socket))["note"]).ShouldBe("after it");
    }

    [Fact]
    public async Task A_subscription_selects_one_root_field()
    {
        await using var socket = await SocketClient.OpenAsync(server.Api.SocketUrl);

        await socket.SubscribeAsync("1", "subscription { a: changes { number } b: changes { number } }");

        var error = await socket.ReceiveJsonAsync();
        ((string?)error["type"]).ShouldBe("error");
        ((string?)error["payload"]![0]!["message"]).ShouldBe("Anonymous Subscription must select only one top level field.");
    }

    private async Task<SocketClient> ListenAsync(string subscription)
    {
        var socket = await SocketClient.OpenAsync(server.Api.SocketUrl);
        await socket.SubscribeAsync("s", subscription);
        await socket.SettleAsync();
        return socket;
    }

    private static async Task<JsonNode> NextAsync(SocketClient socket)
    {
        var message = await socket.ReceiveJsonAsync();
        ((string?)message["type"]).ShouldBe("next");
        return message["payload"]!["data"]!["changes"]!;
    }
}
