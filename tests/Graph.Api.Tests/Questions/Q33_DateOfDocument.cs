using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>What date does doc 004 carry and when must its content have been written?</summary>
public sealed class Q33_DateOfDocument(SharedServer server)
{
    private const string Question = """
        {
          documents(where: { id: { eq: "doc-004" } }) {
            nodes { published { text } written { text earliest latest } certainty dateInference evidence { exact } }
          }
        }
        """;

    private const string Answer = """
        {
          "documents": {
            "nodes": [
              {
                "published": { "text": "2024-04-27" },
                "written": { "text": "2020-12", "earliest": "2020-12-01", "latest": "2020-12-31" },
                "certainty": "STATED",
                "dateInference": "Written in December 2020, after the 1st: it tells of \"Dec. 1\" as past and of \"the earlier four months\" of violence since the election of \"Aug. 9\". It gives no year; the year of the election is known from the other documents.",
                "evidence": [{ "exact": "April 27, 2024" }, { "exact": "for the earlier four months" }, { "exact": "On Dec. 1" }]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_page_of_2024_was_written_in_December_2020() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
