using System.Text;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Http;

/// <summary>Whatever is wrong with a request, it is told so in JSON; never is it a fault of the server.</summary>
public sealed class BadRequestTests(SharedServer server)
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const int Cases = 400;

    // What is wrong in many ways, to be cut up and mixed.
    private static readonly string[] Pieces =
    [
        "{\"query\":\"{__typename}\"}",
        "{\"query\":\"{__typename}\",\"variables\":{\"a\":[1,{\"b\":null}]}}",
        "\\ud83d",
        "\\udc00",
        "\\u0000",
        "\"\\ud83d\":1,",
        "\"query\":1,",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "\\",
        "\0",
        "\u00ff\u00fe",
        "\u00c0\u00af",
        "\u00ed\u00a0\u0080",
        "\u00ef\u00bb\u00bf",
        "1e999999",
        "-",
        "NaN",
        "//",
        "\n",
        "\r\n",
        "\t",
        "\"id\":\"x\",",
        "\"documentId\":{},",
        "\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"\\ud800\"}},",
        "\"operationName\":\"\\ud800\",",
    ];

    private Uri Address => server.Client.BaseAddress!;

    [Theory]
    [InlineData("{\"query\":\"{__typename}\",\"\\ud83d\":1}")]
    [InlineData("{\"\\ud83d\":1,\"\\ud83d\":1,\"query\":\"{__typename}\"}")]
    [InlineData("[{\"query\":\"{__typename}\",\"variables\":{\"\\udc00\":1}}]")]
    [InlineData("{\"query\":\"{__typename}\",\"\\ud83d\":1")]
    public async Task The_name_of_a_member_that_is_no_Unicode_is_refused(string body)
    {
        var answer = await PostAsync(body);

        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe("INVALID_JSON");
    }

    [Theory]
    [InlineData("{\"query\":\"{a}\",\"query\":\"{b}\"}", "The body repeats the member 'query' in one object (line 1, byte 16).")]
    [InlineData(
        "{\"query\":\"{a}\",\n  \"variables\": {\"a\":1,\n\"\\u0061\":2}}",
        "The body repeats the member 'a' in one object (line 3, byte 1)."
    )]
    [InlineData("[{\"query\":\"{a}\"},{\"x\":{\"é\":1},\"x\":2}]", "The body repeats the member 'x' in one object (line 1, byte 32).")]
    public async Task A_member_that_is_given_twice_is_told_with_its_place(string body, string message)
    {
        (await PostAsync(body)).Message.ShouldBe(message);
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_told_with_its_place()
    {
        var body = "{\"query\":\"{a}\",\"variables\":\n" + new string('[', 200) + new string(']', 200) + "}";

        (await PostAsync(body)).Message.ShouldBe("The body is nested more than 128 levels deep (line 2, byte 128).");
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF\r\n{}")]
    [InlineData("FFFFFFFF\r\n{}")]
    [InlineData("-1\r\n{}")]
    [InlineData("zz\r\n{}")]
    [InlineData("2\r\n{}and more than that")]
    public async Task A_body_in_wrong_chunks_is_refused(string chunks)
    {
        foreach (var accept in new[] { "application/json", GraphQLResponse })
        {
            var answer = await RawHttp.SendAsync(
                Address,
                [
                    "POST /graphql HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Transfer-Encoding: chunked",
                    $"Accept: {accept}",
                ],
                Encoding.ASCII.GetBytes(chunks)
            );

            answer.Status.ShouldBe(400);
            answer.MediaType.ShouldBe(accept + "; charset=utf-8");
            answer.Code.ShouldBe("INVALID_REQUEST");
            answer.Message.ShouldBe(
                "The request's body could not be read: it is shorter than declared, has invalid chunks, or arrives too slowly."
            );
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity, br")]
    public async Task A_body_that_is_encoded_is_refused(string encoding)
    {
        var answer = await PostAsync("{\"query\":\"{__typename}\"}", $"Content-Encoding: {encoding}");

        answer.Status.ShouldBe(415);
        answer.Code.ShouldBe("UNSUPPORTED_CONTENT_ENCODING");
        answer.Message.ShouldBe($"Expected a body without 'Content-Encoding', but got '{encoding}'. Send it uncompressed.");
        (await PostAsync("{\"query\":\"{__typename}\"}", "Content-Encoding: identity")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("query=%7Ba%7D&query=%7Bb%7D", "The parameter 'query' is given 2 times in the URL: give it once.")]
    [InlineData(
        "query=%7Ba%7D&variables=%7B%22a%22%3A1%2C%22a%22%3A2%7D",
        "The parameter 'variables' in the URL repeats the member 'a' in one object (line 1, byte 8)."
    )]
    [InlineData(
        "query=%7Ba%7D&variables=%7B%22%5Cud83d%22%3A1%7D",
        "A string in the parameter 'variables' contains half of a surrogate pair (\\ud800 to \\udfff), which is not a character."
    )]
    public async Task What_is_wrong_in_a_URL_is_told(string query, string message)
    {
        var answer = await RawHttp.SendAsync(Address, [$"GET /graphql?{query} HTTP/1.1", "Host: localhost"]);

        answer.Status.ShouldBe(400);
        answer.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("Content-Type: application/json; charset=\"UTF-8\"", 200)]
    [InlineData("Content-Type: application/json; charset=utf-7", 415)]
    [InlineData("Content-Type: ;;;", 415)]
    [InlineData("Accept: ", 200)]
    [InlineData("Accept: ///", 406)]
    [InlineData("Accept: ,,,", 406)]
    [InlineData("Authorization: Bearer \u0001", 200)]
    [InlineData("Origin: %%%", 200)]
    public async Task A_header_that_is_odd_is_no_fault_of_the_server(string header, int status)
    {
        string[] type = header.StartsWith("Content-Type", StringComparison.Ordinal) ? [] : ["Content-Type: application/json"];
        var answer = await RawHttp.SendAsync(
            Address,
            ["POST /graphql HTTP/1.1", "Host: localhost", header, .. type, "Content-Length: 24"],
            "{\"query\":\"{__typename}\"}"u8.ToArray()
        );

        answer.Status.ShouldBe(status);
        JsonNode.Parse(answer.Body).ShouldNotBeNull();
    }

    [Fact]
    public async Task Random_bodies_and_URLs_get_well_formed_answers_in_the_media_type_that_is_accepted()
    {
        var random = new Random(20261129);
        for (var i = 0; i < Cases; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (random.Next(3) == 0)
                text = text.Remove(random.Next(text.Length));
            if (random.Next(3) == 0)
                text = $"{{\"query\":\"{{__typename}}\",{text}\"a\":1}}";
            var bytes = Encoding.Latin1.GetBytes(text);
            var accept = random.Next(2) == 0 ? "application/json" : GraphQLResponse;
            var escaped = string.Concat(
                bytes.Select(each =>
                    random.Next(20) == 0 && each > 0x20 && each < 0x7f && each is not ((byte)'#' or (byte)' ')
                        ? ((char)each).ToString()
                        : $"%{each:x2}"
                )
            );
            var answer =
                random.Next(2) == 0
                    ? await RawHttp.SendAsync(
                        Address,
                        [
                            "POST /graphql HTTP/1.1",
                            "Host: localhost",
                            "Content-Type: application/json",
                            $"Accept: {accept}",
                            $"Content-Length: {bytes.Length}",
                        ],
                        bytes
                    )
                    : await RawHttp.SendAsync(
                        Address,
                        [
                            $"GET /graphql?query=%7B__typename%7D&{(random.Next(2) == 0 ? "variables" : "extensions")}={escaped} HTTP/1.1",
                            "Host: localhost",
                            $"Accept: {accept}",
                        ]
                    );

            var seen = $"case {i}: {text}\n{answer.Status} {answer.MediaType} {answer.Body}";
            answer.Status.ShouldBeOneOf([200, 400], seen);
            (answer.MediaType ?? "none").ShouldBe(accept + "; charset=utf-8", seen);
            var json = JsonNode.Parse(answer.Body).ShouldNotBeNull(seen);
            if (answer.Status == 400)
                json["errors"].ShouldNotBeNull(seen).AsArray().ShouldNotBeEmpty(seen);
        }
    }

    private Task<RawAnswer> PostAsync(string body, params string[] headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return RawHttp.SendAsync(
            Address,
            ["POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json", $"Content-Length: {bytes.Length}", .. headers],
            bytes
        );
    }
}
