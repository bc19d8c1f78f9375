using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Behind 'our business' stands the authors' own organization.</summary>
public sealed class HiddenOrganizationTests(SharedServer server)
{
    private const string Question = """
        {
          mentions(where: { text: { eq: "our business" } }) {
            nodes {
              form
              mangled
              evidence { exact start end document { id } }
              actor {
                __typename
                name
                external
                members { edges { node { __typename name named } relation { certainty evidence { exact } } } }
                contributions { edges { node { name } relation { role evidence { exact } } } }
              }
            }
          }
          companies { nodes { name } }
        }
        """;

    private const string Answer = """
        {
          "mentions": {
            "nodes": [
              {
                "form": "DESCRIPTION",
                "mangled": true,
                "evidence": [{ "exact": "our business", "start": 2897, "end": 2909, "document": { "id": "doc-004" } }],
                "actor": {
                  "__typename": "NGO",
                  "name": "Global Strategic Action Network for Protection",
                  "external": "iSANS, the International Strategic Action Network for Security",
                  "members": {
                    "edges": [
                      {
                        "node": {
                          "__typename": "Group",
                          "name": "Authors of the article on cracks in the security forces",
                          "named": false
                        },
                        "relation": {
                          "certainty": "STATED",
                          "evidence": [{ "exact": "our business, the Global Strategic Action Network for Protection" }]
                        }
                      }
                    ]
                  },
                  "contributions": {
                    "edges": [
                      {
                        "node": {
                          "name": "In Belarus, Cracks Show up Among the Lukashenko's Safety Forces Right after Months of Protests"
                        },
                        "relation": {
                          "role": "SOURCE",
                          "evidence": [
                            {
                              "exact": "According to data received by our business, the Global Strategic Action Network for Protection"
                            }
                          ]
                        }
                      },
                      {
                        "node": { "name": "Data on defections received by the authors' organization" },
                        "relation": {
                          "role": "SOURCE",
                          "evidence": [{ "exact": "data received by our business, the Global Strategic Action Network for Protection" }]
                        }
                      }
                    ]
                  }
                }
              }
            ]
          },
          "companies": { "nodes": [{ "name": "Facebook" }] }
        }
        """;

    [Fact]
    public async Task Our_business_is_the_organization_of_the_authors() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
