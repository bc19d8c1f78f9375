using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which historical organisations does Kazachenok compare the guards of order with?</summary>
public sealed class Q09_Comparison(SharedServer server)
{
    private const string Question = """
        {
          organizations(where: {
            existence: { eq: HISTORICAL }
            subjectOf: { some: {
              edge: { role: { eq: COMPARED_WITH } }
              node: { speakers: { some: { node: { name: { endsWith: "Kazachenok" } } } } }
            } }
          }, order: [{ name: ASC }]) {
            nodes { name subjectOf { edges { node { summary } relation { role stance evidence { exact } } } } }
          }
        }
        """;

    private const string Answer = """
        {
          "organizations": {
            "nodes": [
              {
                "name": "Gestapo",
                "subjectOf": {
                  "edges": [
                    {
                      "node": {
                        "summary": "Those who beat and torture are not the Gestapo and the SD of wartime and not the Hilfspolizei, with whom he compares them."
                      },
                      "relation": {
                        "role": "COMPARED_WITH",
                        "stance": "NEGATIVE",
                        "evidence": [{ "exact": "And this is not the Gestapo and SD of wartime, not the hilfspolizei…" }]
                      }
                    }
                  ]
                }
              },
              {
                "name": "Hilfspolizei",
                "subjectOf": {
                  "edges": [
                    {
                      "node": {
                        "summary": "Those who beat and torture are not the Gestapo and the SD of wartime and not the Hilfspolizei, with whom he compares them."
                      },
                      "relation": {
                        "role": "COMPARED_WITH",
                        "stance": "NEGATIVE",
                        "evidence": [{ "exact": "And this is not the Gestapo and SD of wartime, not the hilfspolizei…" }]
                      }
                    }
                  ]
                }
              },
              {
                "name": "SD",
                "subjectOf": {
                  "edges": [
                    {
                      "node": {
                        "summary": "Those who beat and torture are not the Gestapo and the SD of wartime and not the Hilfspolizei, with whom he compares them."
                      },
                      "relation": {
                        "role": "COMPARED_WITH",
                        "stance": "NEGATIVE",
                        "evidence": [{ "exact": "And this is not the Gestapo and SD of wartime, not the hilfspolizei…" }]
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
    public async Task The_guards_of_order_are_compared_with_Gestapo_SD_and_Hilfspolizei() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
