using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Graph.Storage.Neo4j.Tests.Peer;

/// <summary>
/// People can move either way: @neo4j/graphql, with our printed model, reads what our store wrote, and answers as we do.
/// </summary>
public sealed class PeerTests(PeerFixture both) : IClassFixture<PeerFixture>
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Questions => [.. Question.Names];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task The_peer_and_we_answer_alike(string name)
    {
        var question = Question.Read(name);

        var peer = await both.PeerAsync(question.Peer);
        var ours = await both.OursAsync(question.Ours);

        peer.ToJsonString().Length.ShouldBeGreaterThan(500, "a question that finds little shows little");
        ShouldBeAlike(Dialect.AsPeer(ours), peer);
    }

    [Fact]
    public async Task Page_by_page_each_by_its_own_cursors_we_walk_the_same_way()
    {
        string? peerAfter = null,
            oursAfter = null;
        var pages = 0;
        do
        {
            var peer = (
                await both.PeerAsync(
                    $$"""{ c: actorsConnection(first: 17, after: {{Literal(peerAfter)}}, sort: [{ id: ASC }]) {{Page}} }"""
                )
            )["c"]!;
            var ours = (await both.OursAsync($$"""{ c: actors(first: 17, after: {{Literal(oursAfter)}}) {{Page}} }"""))["c"]!;
            (peerAfter, oursAfter) = (Cursor(peer), Cursor(ours));
            foreach (var page in new[] { peer, ours })
                page["pageInfo"]!.AsObject().Remove("endCursor");
            ShouldBeAlike(ours, peer);
            pages++;
        } while (peerAfter is not null && oursAfter is not null);

        (peerAfter, oursAfter).ShouldBe((null, null));
        pages.ShouldBeGreaterThan(5);
    }

    private const string Page = "{ totalCount edges { node { __typename id name } } pageInfo { hasNextPage endCursor } }";

    private static string? Cursor(JsonNode page) =>
        (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;

    private static string Literal(string? cursor) => cursor is null ? "null" : JsonSerializer.Serialize(cursor);

    // Answers are long: only the line where they part is worth reading.
    private static void ShouldBeAlike(JsonNode? ours, JsonNode peer)
    {
        var (mine, theirs) = (Lines(ours), Lines(peer));
        var line = mine.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        var before = string.Join('\n', theirs.Take(line).TakeLast(6));
        (line < mine.Length ? mine[line] : null).ShouldBe(line < theirs.Length ? theirs[line] : null, $"after line {line}:\n{before}");
    }

    private static string[] Lines(JsonNode? node) => JsonSerializer.Serialize(node, Readable).Split('\n');
}
