using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which contradictions arise within a single event, the MIA-UN meeting?</summary>
public sealed class Q41_WithinOneMeeting(SharedServer server)
{
    private const string Question = """
        {
          events(where: { name: { contains: "UN coordinator" } }, first: 1) {
            nodes {
              name
              statements(where: { node: { contradicts: { some: { node: { madeAt: { name: { contains: "UN coordinator" } } } } } } }) {
                nodes {
                  name
                  contradicts(where: { node: { madeAt: { name: { contains: "UN coordinator" } } } }) { edges { node { name } relation { point } } }
                }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "events": {
            "nodes": [
              {
                "name": "Meeting of the Ministry of Internal Affairs with the UN coordinator",
                "statements": {
                  "nodes": [
                    {
                      "name": "Rights claims have no grounds",
                      "contradicts": {
                        "edges": [
                          {
                            "node": { "name": "Concern about human rights violations" },
                            "relation": { "point": "Whether human rights were violated in Belarus" }
                          }
                        ]
                      }
                    },
                    {
                      "name": "The task was to convey a position, not to persuade",
                      "contradicts": {
                        "edges": [
                          {
                            "node": { "name": "Negative assessment rests on unreliable information" },
                            "relation": { "point": "Whether the ministry set out to change the assessment of others, or only to convey its position" }
                          }
                        ]
                      }
                    },
                    {
                      "name": "Force is used to restore order",
                      "contradicts": {
                        "edges": [
                          {
                            "node": { "name": "Violence against peaceful protesters is unacceptable" },
                            "relation": { "point": "Whether the use of force against protesters is justified" }
                          }
                        ]
                      }
                    },
                    {
                      "name": "Negative assessment rests on unreliable information",
                      "contradicts": {
                        "edges": [
                          {
                            "node": { "name": "The task was to convey a position, not to persuade" },
                            "relation": { "point": "Whether the ministry set out to change the assessment of others, or only to convey its position" }
                          }
                        ]
                      }
                    },
                    {
                      "name": "Officers always act adequately and lawfully",
                      "contradicts": {
                        "edges": [
                          {
                            "node": { "name": "Violence against peaceful protesters is unacceptable" },
                            "relation": { "point": "Whether the officers' conduct towards protesters was adequate" }
                          }
                        ]
                      }
                    },
                    {
                      "name": "Concern about human rights violations",
                      "contradicts": {
                        "edges": [
                          {
                            "node": { "name": "Rights claims have no grounds" },
                            "relation": { "point": "Whether human rights were violated in Belarus" }
                          }
                        ]
                      }
                    },
                    {
                      "name": "Violence against peaceful protesters is unacceptable",
                      "contradicts": {
                        "edges": [
                          {
                            "node": { "name": "Force is used to restore order" },
                            "relation": { "point": "Whether the use of force against protesters is justified" }
                          },
                          {
                            "node": { "name": "Officers always act adequately and lawfully" },
                            "relation": { "point": "Whether the officers' conduct towards protesters was adequate" }
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
    public async Task Contradictions_within_the_meeting_are_those_of_statements_made_at_it() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
