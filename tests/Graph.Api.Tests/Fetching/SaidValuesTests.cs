using Graph.Api.Tests.Serving;
using Graph.Seeding;
using Graph.Testing;

namespace Graph.Api.Tests.Fetching;

/// <summary>What an annotation file says comes back from the API as it was said, character for character.</summary>
public sealed class SaidValuesTests
{
    private const string Query = """
        {
          figures(order: [{ name: ASC }]) { nodes { id min max since { text } until { text } period { text asWritten } note } }
          states { nodes { id name country latitude longitude named existence external } }
          documents { nodes { language url } }
        }
        """;

    [Fact]
    public async Task Numbers_dates_and_texts_are_those_of_the_file()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("annotations"));
        Directory.CreateDirectory(folder.File("documents"));
        await File.WriteAllTextAsync(folder.File("documents/a.txt"), "Norway has no 👍🏽 figures.");
        await File.WriteAllTextAsync(
            folder.File("annotations/a.yaml"),
            """
            document: { id: doc-a, file: a.txt, name: A, kind: REPORT, language: zh-Hant-TW, url: "https://example.org/a?b=c#d" }
            figures:
              - { id: f-1, name: F1, unit: u, quote: figures, min: 1234567.25, max: 9007199254740992, since: 2020-08, until: 2020 }
              - { id: f-2, name: F2, unit: u, quote: figures, min: 5e-324, max: 1.7976931348623157e308, period: { date: ../2020-12-01, asWritten: before December } }
              - { id: f-3, name: F3, unit: u, quote: figures, min: -0.1, max: .5, note: "tab\tbreak\nquote\" e\u0301 \U0001F44D\U0001F3FD" }
            states:
              - { id: norway, name: NO, quote: "👍🏽", country: NO, latitude: 53.904541015625, longitude: -180, named: false, existence: HISTORICAL, external: null and no }
            """
        );
        await using var server = ApiServer.StartEmpty();
        new SeedChecker(server.Store.Model).Check(SeedSet.Folder(folder.Path)).ShouldBeEmpty();
        await new Seeder(server.Store).SeedAsync(SeedSet.Folder(folder.Path));

        (await server.AskAsync(Query)).ShouldBe(
            """
            {
              "figures": {
                "nodes": [
                  { "id": "f-1", "min": 1234567.25, "max": 9007199254740992, "since": { "text": "2020-08" }, "until": { "text": "2020" }, "period": null, "note": null },
                  { "id": "f-2", "min": 5e-324, "max": 1.7976931348623157e+308, "since": null, "until": null, "period": { "text": "../2020-12-01", "asWritten": "before December" }, "note": null },
                  { "id": "f-3", "min": -0.1, "max": 0.5, "since": null, "until": null, "period": null, "note": "tab\tbreak\nquote\" e\u0301 \uD83D\uDC4D\uD83C\uDFFD" }
                ]
              },
              "states": {
                "nodes": [
                  {
                    "id": "norway", "name": "NO", "country": "NO", "latitude": 53.904541015625, "longitude": -180, "named": false,
                    "existence": "HISTORICAL", "external": "null and no"
                  }
                ]
              },
              "documents": { "nodes": [{ "language": "zh-Hant-TW", "url": "https://example.org/a?b=c#d" }] }
            }
            """
        );
    }
}
