using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which actions took place in Minsk (city or named place in it)?</summary>
public sealed class Q20_InMinsk(SharedServer server)
{
    private const string Question = """
        {
          actions(where: { place: { within: { name: { eq: "Minsk" } } } }, order: [{ name: ASC }]) {
            totalCount
            nodes { name status place { name } documents { nodes { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "actions": {
            "totalCount": 9,
            "nodes": [
              {
                "name": "Central District department loses 29 percent",
                "status": "REPORTED",
                "place": { "name": "Central District of Minsk" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "name": "Hundreds of people are detained in Minsk",
                "status": "REPORTED",
                "place": { "name": "Minsk" },
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              {
                "name": "Kazachenok holds a single picket",
                "status": "REPORTED",
                "place": { "name": "Steps of the Ministry of Foreign Affairs building" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "Kopaneva joins the picket",
                "status": "REPORTED",
                "place": { "name": "Steps of the Ministry of Foreign Affairs building" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "Lavrov visits Minsk",
                "status": "REPORTED",
                "place": { "name": "Minsk" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "name": "Minsk directorate loses 18 percent of staff",
                "status": "REPORTED",
                "place": { "name": "Minsk" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "name": "People beaten and shot near the Stela memorial",
                "status": "ALLEGED",
                "place": { "name": "Stela “Minsk Hero City” World War Two memorial" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "People tortured at the Okrestin street detention center",
                "status": "ALLEGED",
                "place": { "name": "Temporary detention center in Okrestin street" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "Police disperse the protesters",
                "status": "REPORTED",
                "place": { "name": "Minsk" },
                "documents": { "nodes": [{ "id": "doc-002" }] }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Actions_in_Minsk_are_those_in_its_places_too() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
