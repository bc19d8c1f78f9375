using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Graph.Api.Tests.Serving;

/// <summary>What the server answered to one request.</summary>
public sealed record Answer(HttpStatusCode Status, string? MediaType, JsonNode? Json)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole `data`; fails where there are errors.</summary>
    public JsonNode Data
    {
        get
        {
            Json!["errors"].ShouldBeNull($"The answer has errors: {Text(Json["errors"])}");
            return Json["data"]!;
        }
    }

    /// <summary>The one error; fails where there is none, or more.</summary>
    public JsonNode Error => Json!["errors"]!.AsArray().ShouldHaveSingleItem()!;

    /// <summary>The code of the one error.</summary>
    public string? Code => (string?)Error["extensions"]?["code"];

    /// <summary>The message of the one error.</summary>
    public string Message => (string)Error["message"]!;

    /// <summary>The data is exactly this JSON, members in this order.</summary>
    public void ShouldBe(string json) => Text(Data).ShouldBe(Text(JsonNode.Parse(json)));

    /// <summary>JSON as people read it, one member per line.</summary>
    public static string Text(JsonNode? json) => json?.ToJsonString(Readable) ?? "null";
}
