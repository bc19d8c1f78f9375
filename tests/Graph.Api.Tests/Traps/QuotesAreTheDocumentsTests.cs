using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Every quote is what the document has at its offsets, byte for byte.</summary>
public sealed class QuotesAreTheDocumentsTests(SharedServer server)
{
    private const string Documents = "{ documents(first: 100) { nodes { id sha256 text passages { totalCount } } } }";

    private const string Passages = """
        query($after: String) {
          evidences(first: 500, after: $after) {
            totalCount
            nodes { factId exact prefix suffix start end startUtf16 endUtf16 document { id } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """;

    [Fact]
    public async Task The_texts_are_the_files_byte_for_byte()
    {
        var documents = (await server.AskAsync(Documents)).Data["documents"]!["nodes"]!.AsArray();

        documents
            .Select(each => Encoding.UTF8.GetBytes((string)each!["text"]!))
            .Select(Convert.ToHexStringLower)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Files().Select(Convert.ToHexStringLower).Order(StringComparer.Ordinal));
        documents
            .Select(each => (string)each!["sha256"]!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Files().Select(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_quote_is_the_bytes_at_its_offsets()
    {
        var files = Files().ToDictionary(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var documents = (await server.AskAsync(Documents)).Data["documents"]!["nodes"]!.AsArray();
        var texts = documents.ToDictionary(each => (string)each!["id"]!, each => new Text(files[(string)each!["sha256"]!]));

        var (total, passages) = await AllPassages();

        passages.Where(each => Wrong(each, texts[(string)each["document"]!["id"]!])).Select(each => each.ToJsonString()).ShouldBeEmpty();
        passages.Count.ShouldBe(total);
        total.ShouldBe(documents.Sum(each => (int)each!["passages"]!["totalCount"]!));
        total.ShouldBeGreaterThan(2000);
    }

    private async Task<(int Total, IReadOnlyList<JsonNode> Passages)> AllPassages()
    {
        var passages = new List<JsonNode>();
        string? after = null;
        while (true)
        {
            var page = (await server.AskAsync(Passages, new { after })).Data["evidences"]!;
            passages.AddRange(page["nodes"]!.AsArray().Select(each => each!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                return ((int)page["totalCount"]!, passages);
            after = (string)page["pageInfo"]!["endCursor"]!;
        }
    }

    private static bool Wrong(JsonNode passage, Text text)
    {
        var (start, end) = ((int)passage["start"]!, (int)passage["end"]!);
        var exact = Encoding.UTF8.GetBytes((string)passage["exact"]!);
        return exact.Length == 0
            || !text.CodePoints(start, end).SequenceEqual(exact)
            || text.Utf16((int)passage["startUtf16"]!, (int)passage["endUtf16"]!) != (string)passage["exact"]!
            || !text.CodePoints(Math.Max(0, start - 60), start).SequenceEqual(Encoding.UTF8.GetBytes((string)passage["prefix"]!))
            || !text.CodePoints(end, Math.Min(text.Length, end + 60)).SequenceEqual(Encoding.UTF8.GetBytes((string)passage["suffix"]!));
    }

    private static IEnumerable<byte[]> Files() =>
        Directory.GetFiles(Path.Combine(SeededStore.Seed, "documents"), "*.txt").Select(File.ReadAllBytes);

    // Counts code points in the bytes themselves: a byte that does not begin with the bits 10 begins one.
    private sealed class Text(byte[] bytes)
    {
        private readonly int[] _starts = [.. Enumerable.Range(0, bytes.Length).Where(index => (bytes[index] & 0xC0) != 0x80), bytes.Length];
        private readonly string _text = Encoding.UTF8.GetString(bytes);

        public int Length => _starts.Length - 1;

        public ReadOnlySpan<byte> CodePoints(int start, int end) => bytes.AsSpan(_starts[start].._starts[end]);

        public string Utf16(int start, int end) => _text[start..end];
    }
}
