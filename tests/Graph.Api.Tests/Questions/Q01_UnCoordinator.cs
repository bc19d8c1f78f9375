using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Who is the UN permanent (Resident) coordinator in Belarus?</summary>
public sealed class Q01_UnCoordinator(SharedServer server)
{
    private const string Question = """
        {
          people(where: { positions: { some: { edge: { title: { containsInsensitive: "coordinator" } } } } }) {
            totalCount
            nodes {
              name
              positions {
                edges { node { name } relation { title role evidence { exact document { id name } } } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "people": {
            "totalCount": 1,
            "nodes": [
              {
                "name": "Ioanna Kazana-Vishnevetsky",
                "positions": {
                  "edges": [
                    {
                      "node": { "name": "United Nations" },
                      "relation": {
                        "title": "UN permanent coordinator in the Republic of Belarus",
                        "role": "COORDINATOR",
                        "evidence": [
                          {
                            "exact": "the UN permanent coordinator in the Republic of Belarus Ioanna Kazana-Vishnevetsky",
                            "document": {
                              "id": "doc-000",
                              "name": "The Ministry of internal Affairs held a meeting with the UN permanent coordinator"
                            }
                          }
                        ]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_UN_coordinator_is_Ioanna_Kazana_Vishnevetsky() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
