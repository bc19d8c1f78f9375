using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>What is the number of the National Domestic Violence Hotline and who operates it?</summary>
public sealed class Q04_Hotline(SharedServer server)
{
    private const string Question = """
        {
          projects(where: { name: { eqInsensitive: "national domestic violence hotline" } }) {
            nodes {
              name
              contact
              evidence { exact }
              contributors(where: { edge: { role: { eq: OPERATOR } } }) {
                edges { node { name aliases } relation { role evidence { exact } } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "projects": {
            "nodes": [
              {
                "name": "National Domestic Violence Hotline",
                "contact": "8-801-100-8-801",
                "evidence": [
                  { "exact": "the National Domestic Violence Hotline for DV survivors 8-801-100-8-801" },
                  { "exact": "including operation of the National Domestic Violence Hotline" }
                ],
                "contributors": {
                  "edges": [
                    {
                      "node": {
                        "name": "International Public Association “Gender Perspectives”",
                        "aliases": ["Gender Perspectives", "IPA \"Gender Perspectives\"", "International Public Association “Gender Perspectives”"]
                      },
                      "relation": {
                        "role": "OPERATOR",
                        "evidence": [
                          {
                            "exact": "Gender Perspectives continues its statutory work in domestic and gender-based violence prevention and rendering assistance to the survivors of violence within, including operation of the National Domestic Violence Hotline."
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
    public async Task The_hotline_has_a_number_and_is_operated_by_Gender_Perspectives() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
