using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>For which document can the exact day of writing be derived from the corpus, and which documents state a publication date?</summary>
public sealed class Q34_DatesOfDocuments(SharedServer server)
{
    private const string Question = """
        {
          documents(order: [{ id: ASC }]) { nodes { id published { text } written { text } dateInference } }
        }
        """;

    private const string Answer = """
        {
          "documents": {
            "nodes": [
              { "id": "doc-000", "published": null, "written": null, "dateInference": null },
              {
                "id": "doc-001",
                "published": null,
                "written": { "text": "2020-08-17" },
                "dateInference": "The day of writing follows from “On 17 August” and “Today”, which are the same day; the year from “election 2020” under the picture."
              },
              {
                "id": "doc-002",
                "published": null,
                "written": { "text": "2020-10/.." },
                "dateInference": "The text speaks of \"Monday\" and of \"months of protests\" since the election of August 9, so it was written in October 2020 at the earliest. It gives no year; the year of the election is known from the other documents."
              },
              {
                "id": "doc-003",
                "published": null,
                "written": { "text": "2020-08-12/.." },
                "dateInference": "No date is stated; the text speaks of violence that lasted until 12 August 2020."
              },
              {
                "id": "doc-004",
                "published": { "text": "2024-04-27" },
                "written": { "text": "2020-12" },
                "dateInference": "Written in December 2020, after the 1st: it tells of \"Dec. 1\" as past and of \"the earlier four months\" of violence since the election of \"Aug. 9\". It gives no year; the year of the election is known from the other documents."
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Only_one_document_states_its_date_and_only_one_can_be_dated_to_the_day() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
