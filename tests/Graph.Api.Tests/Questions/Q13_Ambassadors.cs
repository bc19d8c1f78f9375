using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which ambassadors appear in the corpus?</summary>
public sealed class Q13_Ambassadors(SharedServer server)
{
    private const string Question = """
        {
          people(where: { positions: { some: { edge: { role: { eq: AMBASSADOR } } } } }, order: [{ name: ASC }]) {
            totalCount
            nodes {
              name
              positions(where: { edge: { role: { eq: AMBASSADOR } } }) {
                edges { node { name } relation { title evidence { exact document { id name } } } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "people": {
            "totalCount": 5,
            "nodes": [
              {
                "name": "Andrew Bremberg",
                "positions": {
                  "edges": [
                    {
                      "node": { "name": "United States" },
                      "relation": {
                        "title": "U.S. Ambassador",
                        "evidence": [
                          {
                            "exact": "U.S. Ambassador Andrew Bremberg",
                            "document": { "id": "doc-002", "name": "Belarus Rights Abuses Under Fire at UN" }
                          }
                        ]
                      }
                    }
                  ]
                }
              },
              {
                "name": "Ihor Leshchenya",
                "positions": {
                  "edges": [
                    {
                      "node": { "name": "Belarus" },
                      "relation": {
                        "title": "Ambassador to Slovakia",
                        "evidence": [
                          {
                            "exact": "two diplomats has resigned: Ambassador to Slovakia Ihor Leshchenya who expressed his position on the current situation in Belarus in video message",
                            "document": { "id": "doc-001", "name": "MFA Employees Hold Picket Lines Against Police Brutality In Belarus" }
                          }
                        ]
                      }
                    }
                  ]
                }
              },
              {
                "name": "Jurg Lauber",
                "positions": {
                  "edges": [
                    {
                      "node": { "name": "Switzerland" },
                      "relation": {
                        "title": "Swiss ambassador",
                        "evidence": [
                          {
                            "exact": "Swiss ambassador Jurg Lauber",
                            "document": { "id": "doc-002", "name": "Belarus Rights Abuses Under Fire at UN" }
                          }
                        ]
                      }
                    }
                  ]
                }
              },
              {
                "name": "Leslie Norton",
                "positions": {
                  "edges": [
                    {
                      "node": { "name": "Canada" },
                      "relation": {
                        "title": "Canadian Ambassador",
                        "evidence": [
                          {
                            "exact": "Canadian Ambassador Leslie Norton",
                            "document": { "id": "doc-002", "name": "Belarus Rights Abuses Under Fire at UN" }
                          }
                        ]
                      }
                    }
                  ]
                }
              },
              {
                "name": "Yuri Ambrazevich",
                "positions": {
                  "edges": [
                    {
                      "node": { "name": "Belarus" },
                      "relation": {
                        "title": "Belarus Ambassador",
                        "evidence": [
                          {
                            "exact": "Belarus Ambassador Yuri Ambrazevich",
                            "document": { "id": "doc-002", "name": "Belarus Rights Abuses Under Fire at UN" }
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
    public async Task Five_ambassadors_appear() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
