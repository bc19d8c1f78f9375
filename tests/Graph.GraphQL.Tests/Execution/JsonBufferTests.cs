using System.Text;
using System.Text.Json;
using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Tests.Execution;

public sealed class JsonBufferTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain ключ 😀", "\"plain ключ 😀\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\b\f\n\r\t\u0000\u001f\u007f\u2028", "\"\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028\"")]
    public void Strings_are_escaped_where_JSON_demands_it(string value, string expected)
    {
        using var json = new JsonBuffer(1);
        json.WriteString(value);
        Text(json).ShouldBe(expected);
        JsonDocument.Parse(json.WrittenMemory).RootElement.ValueKind.ShouldBe(JsonValueKind.String);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_escaped()
    {
        using var json = new JsonBuffer(1);
        json.WriteString("half \ud83d pair\n");
        json.WriteString("\ude00");
        Text(json).ShouldBe("\"half \\ud83d pair\\n\"\"\\ude00\"");
    }

    [Fact]
    public void Utf8_and_UTF16_are_written_alike()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var runes = Enumerable
                .Range(0, random.Next(20))
                .Select(_ => new Rune(random.Next(4) == 0 ? random.Next(0x20) : random.Next(0xD800)));
            var text = string.Concat(runes);
            using var a = new JsonBuffer(1);
            using var b = new JsonBuffer(1);
            a.WriteString(text);
            b.WriteUtf8String(Encoding.UTF8.GetBytes(text));
            Text(a).ShouldBe(Text(b));
            JsonSerializer.Deserialize<string>(a.WrittenSpan).ShouldBe(text);
        }
    }

    [Fact]
    public void What_was_written_can_be_taken_back()
    {
        using var json = new JsonBuffer();
        json.WriteInt64(long.MinValue);
        var length = json.Length;
        json.WriteString("gone");
        json.Truncate(length);
        json.WriteNull();
        Text(json).ShouldBe("-9223372036854775808null");
    }

    private static string Text(JsonBuffer json) => Encoding.UTF8.GetString(json.WrittenSpan);
}
