using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Graph.Api.Tests.Serving;

/// <summary>What came back from a request that was written byte by byte.</summary>
public sealed record RawAnswer(int Status, string? MediaType, string Body)
{
    /// <summary>The one error of a body that is JSON.</summary>
    public JsonNode Error => JsonNode.Parse(Body)!["errors"]!.AsArray().ShouldHaveSingleItem()!;

    /// <summary>Its code.</summary>
    public string? Code => (string?)Error["extensions"]?["code"];

    /// <summary>Its message.</summary>
    public string Message => (string)Error["message"]!;
}

/// <summary>HTTP as it goes over the wire: clients would not send what is wrong in it.</summary>
public static class RawHttp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Sends a head, line by line, with `Connection: close`, then the body as it is.</summary>
    public static Task<RawAnswer> SendAsync(Uri server, IEnumerable<string> head, ReadOnlyMemory<byte> body = default)
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes(string.Join("\r\n", [.. head, "Connection: close", "", ""])), .. body.Span];
        return SendAsync(server, bytes);
    }

    /// <summary>Sends bytes and reads until the server closes.</summary>
    public static async Task<RawAnswer> SendAsync(Uri server, ReadOnlyMemory<byte> bytes)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, patience.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(bytes, patience.Token);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // What the server did not care to read resets the connection after its answer.
        }

        return Read(Encoding.UTF8.GetString(answer.ToArray()));
    }

    private static RawAnswer Read(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        end.ShouldBeGreaterThan(0, $"The server answered '{text}'.");
        var head = text[..end].Split("\r\n");
        string? Header(string name) =>
            head.Skip(1).FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
        var body = text[(end + 4)..];
        if (Header("Transfer-Encoding") == "chunked")
        {
            body.ShouldEndWith("0\r\n\r\n");
            var start = body.IndexOf("\r\n", StringComparison.Ordinal) + 2;
            body = body[start..(start + int.Parse(body[..(start - 2)], NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        }

        return new RawAnswer(int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture), Header("Content-Type"), body);
    }
}
