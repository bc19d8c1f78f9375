using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which statements contradict Kazakevich's claim that officers always act adequately and lawfully?</summary>
public sealed class Q40_Contradictions(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { speakers: { some: { node: { name: { endsWith: "Kazakevich" } } } }, summary: { containsInsensitive: "adequately" } }) {
            nodes {
              name
              evidence { exact }
              contradicts {
                edges { node { name speakers { nodes { name } } documents { nodes { id } } evidence { exact } } relation { kind point } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "nodes": [
              {
                "name": "Officers always act adequately and lawfully",
                "evidence": [
                  {
                    "exact": "Gennady Kazakevich once again stressed that employees of the internal Affairs bodies always respond adequately to the current situation and act in accordance with the law."
                  }
                ],
                "contradicts": {
                  "edges": [
                    {
                      "node": {
                        "name": "Leadership neither condemned nor investigated",
                        "speakers": { "nodes": [{ "name": "International Public Association “Gender Perspectives”" }] },
                        "documents": { "nodes": [{ "id": "doc-003" }] },
                        "evidence": [
                          {
                            "exact": "and whose leadership has not yet publicly condemned such actions, neither have they started public investigation of the crimes nor have they terminated from service those who have grossly violated the law enforcement principles of officers on duty."
                          }
                        ]
                      },
                      "relation": {
                        "kind": "DIRECT",
                        "point": "Whether employees of the internal affairs bodies always act in accordance with the law, or some grossly violated the principles of officers on duty"
                      }
                    },
                    {
                      "node": {
                        "name": "Ministry personnel were cruel and violent",
                        "speakers": { "nodes": [{ "name": "International Public Association “Gender Perspectives”" }] },
                        "documents": { "nodes": [{ "id": "doc-003" }] },
                        "evidence": [
                          {
                            "exact": "the unprecedented cruelty and violence exercised by the MoI law enforcement personnel toward peaceful protesters and detainees during the period between August 9 and 12, 2020."
                          }
                        ]
                      },
                      "relation": {
                        "kind": "DIRECT",
                        "point": "Whether employees of the internal affairs bodies always respond adequately, or exercised unprecedented cruelty and violence"
                      }
                    },
                    {
                      "node": {
                        "name": "Impossible to continue cooperation",
                        "speakers": { "nodes": [{ "name": "International Public Association “Gender Perspectives”" }] },
                        "documents": { "nodes": [{ "id": "doc-003" }] },
                        "evidence": [
                          {
                            "exact": "we consider it impossible to continue institution cooperation and implement joint activities with the government institution, whose personnel has perpetrated inexcusable and unmotivated violence acts toward peaceful citizens"
                          }
                        ]
                      },
                      "relation": {
                        "kind": "DIRECT",
                        "point": "Whether employees of the internal affairs bodies always act lawfully, or perpetrated inexcusable and unmotivated violence"
                      }
                    },
                    {
                      "node": {
                        "name": "Violence against peaceful protesters is unacceptable",
                        "speakers": { "nodes": [{ "name": "Ioanna Kazana-Vishnevetsky" }] },
                        "documents": { "nodes": [{ "id": "doc-000" }] },
                        "evidence": [{ "exact": "and stated that violence against peaceful protesters is unacceptable." }]
                      },
                      "relation": { "kind": "PARTIAL", "point": "Whether the officers' conduct towards protesters was adequate" }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Who_contradicts_that_officers_act_lawfully_is_listed_with_the_point() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
