using System.IO.Compression;
using System.Net.Http.Json;
using System.Text;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Transports;

public sealed class CompressionTests(SharedServer server)
{
    private const string Query = "{ people(first: 50) { nodes { id name description } } }";

    [Theory]
    [InlineData(null, "application/json", null)]
    [InlineData("identity", "application/json", null)]
    [InlineData("gzip", "application/json", "gzip")]
    [InlineData("br", "application/json", "br")]
    [InlineData("gzip, br", "application/graphql-response+json", "br")]
    [InlineData("br;q=0, gzip", "application/graphql-response+json", "gzip")]
    public async Task Answers_are_compressed_as_the_client_asks(string? acceptEncoding, string accept, string? expected)
    {
        var (_, plain) = await AskAsync(null, "application/json");

        var (encoding, body) = await AskAsync(acceptEncoding, accept);

        encoding.ShouldBe(expected);
        if (expected is not null)
            body.Length.ShouldBeLessThan(plain.Length * 2 / 3);
        Encoding.UTF8.GetString(Decode(encoding, body)).ShouldBe(Encoding.UTF8.GetString(plain));
    }

    [Fact]
    public async Task A_stream_of_events_is_not_compressed()
    {
        var (encoding, body) = await AskAsync("gzip, br", "text/event-stream");

        encoding.ShouldBeNull();
        Encoding.UTF8.GetString(body).ShouldStartWith(":\n\nevent: next\n");
    }

    private static byte[] Decode(string? encoding, byte[] body)
    {
        using var source = new MemoryStream(body);
        using var target = new MemoryStream();
        using Stream decoder = encoding switch
        {
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => source,
        };
        decoder.CopyTo(target);
        return target.ToArray();
    }

    private async Task<(string? Encoding, byte[] Body)> AskAsync(string? acceptEncoding, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query }) };
        request.Headers.Add("Accept", accept);
        if (acceptEncoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        using var response = await server.Client.SendAsync(request);
        return (response.Content.Headers.ContentEncoding.SingleOrDefault(), await response.Content.ReadAsByteArrayAsync());
    }
}
