using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>The date at the head of document 004 is the page's, years after its content.</summary>
public sealed class PageDateTests(SharedServer server)
{
    private const string Question = """
        {
          document(id: "doc-004") {
            published { text earliest latest asWritten }
            written { text earliest latest asWritten }
            dateInference
            note
            evidence { exact start end }
          }
          publishedAnywhere: documents(where: { published: { neq: null } }) { nodes { id } }
        }
        """;

    private const string Answer = """
        {
          "document": {
            "published": { "text": "2024-04-27", "earliest": "2024-04-27", "latest": "2024-04-27", "asWritten": "April 27, 2024" },
            "written": { "text": "2020-12", "earliest": "2020-12-01", "latest": "2020-12-31", "asWritten": "On Dec. 1" },
            "dateInference": "Written in December 2020, after the 1st: it tells of \"Dec. 1\" as past and of \"the earlier four months\" of violence since the election of \"Aug. 9\". It gives no year; the year of the election is known from the other documents.",
            "note": "The date at the head of the page is not that of the content. The text is a machine paraphrase: its wording is nobody's own.",
            "evidence": [
              { "exact": "April 27, 2024", "start": 0, "end": 14 },
              { "exact": "for the earlier four months", "start": 917, "end": 944 },
              { "exact": "On Dec. 1", "start": 7957, "end": 7966 }
            ]
          },
          "publishedAnywhere": { "nodes": [{ "id": "doc-004" }] }
        }
        """;

    private const string AfterQuestion = """
        {
          occurrences(where: { period: { certainly: { gte: "2021" } } }) { totalCount }
          statements(where: { saidAt: { certainly: { gte: "2021" } } }) { totalCount }
        }
        """;

    private const string AfterAnswer = """
        { "occurrences": { "totalCount": 0 }, "statements": { "totalCount": 0 } }
        """;

    [Fact]
    public async Task The_page_of_April_2024_shows_a_text_of_December_2020() => (await server.AskAsync(Question)).ShouldBe(Answer);

    [Fact]
    public async Task Nothing_is_told_to_have_happened_after_the_content_was_written() =>
        (await server.AskAsync(AfterQuestion)).ShouldBe(AfterAnswer);
}
