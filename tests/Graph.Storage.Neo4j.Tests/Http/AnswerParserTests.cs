using System.Text;
using System.Text.Json;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Http;

public sealed class AnswerParserTests
{
    private const string Body = """
        {"data":{"fields":["a","b"],"values":[[1,["x",null]],[],["é\u00e9😀",{"k":[[]]}],[2.0,true]]},"counters":{"a":[1,{}]},"notifications":[{"x":"]}"}],"bookmarks":["FB:1","FB:2"]}
        """;

    private const string Failed =
        """{"data":{"fields":["a"],"values":[[1],[2]]},"errors":[{"code":"Neo.X.Y.Z","message":"m","extra":[1]},{"code":"other"}]}""";

    [Fact]
    public void Split_anywhere_it_is_read_as_in_one_piece()
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        var whole = Read(bytes);
        whole.Rows.ShouldBe("""[1,["x",null]] [] ["\u00E9\u00E9\uD83D\uDE00",{"k":[[]]}] [2.0,true]""");
        whole.Answer.Bookmarks.ShouldBe(["FB:1", "FB:2"]);
        for (var first = 0; first < bytes.Length; first++)
        {
            for (var second = first; second < bytes.Length; second += 7)
            {
                var split = Read(bytes[..first], bytes[first..second], bytes[second..]);
                split.Rows.ShouldBe(whole.Rows);
                split.Answer.IsComplete.ShouldBeTrue();
                split.Answer.Bookmarks.ShouldBe(whole.Answer.Bookmarks);
            }
        }
    }

    [Theory]
    [InlineData(Body)]
    [InlineData(Failed)]
    public void Cut_anywhere_it_is_never_complete(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body.Trim());
        for (var length = 0; length < bytes.Length; length++)
        {
            try
            {
                Read(bytes[..length]).Answer.IsComplete.ShouldBeFalse();
            }
            catch (JsonException)
            {
                // Refused: as good.
            }
        }
    }

    [Fact]
    public void The_first_error_at_the_end_is_found()
    {
        var answer = Read(Encoding.UTF8.GetBytes(Failed)).Answer;

        answer.Error.ShouldBe(new ServerError("Neo.X.Y.Z", "m"));
        answer.IsComplete.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"data":{"values":{}}}""")]
    [InlineData("""{"data":7}""")]
    [InlineData("""{"errors":{}}""")]
    [InlineData("""{"data":{"fields":[],"values":[]}} and more""")]
    public void What_is_no_answer_is_refused(string body) => Should.Throw<JsonException>(() => Read(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Bookmarks_that_are_known_are_the_same_object()
    {
        string[] known = ["FB:1", "FB:2"];
        var parser = new AnswerParser(new JsonRows(), known);

        parser.Parse(Encoding.UTF8.GetBytes(Body), isLast: true);

        parser.Answer.Bookmarks.ShouldBeSameAs(known);
    }

    private static (string Rows, Answer Answer) Read(params byte[][] pieces)
    {
        var rows = new JsonRows();
        var parser = new AnswerParser(rows, ["FB:1"]);
        var waiting = Array.Empty<byte>();
        for (var at = 0; at < pieces.Length; at++)
        {
            waiting = [.. waiting, .. pieces[at]];
            waiting = waiting[parser.Parse(waiting, isLast: at == pieces.Length - 1)..];
        }

        return (string.Join(' ', rows.Rows.Select(row => row.ToJsonString())), parser.Answer);
    }
}
