using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which passage supports that Tikhanovskaya took refuge in Lithuania?</summary>
public sealed class Q39_Refuge(SharedServer server)
{
    private const string Question = """
        {
          people(where: { locations: { some: { edge: { role: { eq: REFUGE } }, node: { name: { eq: "Lithuania" } } } } }) {
            nodes { name locations(where: { edge: { role: { eq: REFUGE } } }) { edges { relation { evidence { exact document { id name } } } } } }
          }
        }
        """;

    private const string Answer = """
        {
          "people": {
            "nodes": [
              {
                "name": "Svetlana Tikhanovskaya",
                "locations": {
                  "edges": [
                    {
                      "relation": {
                        "evidence": [
                          {
                            "exact": "Svetlana Tikhanovskaya who has taken refuge in neighboring Lithuania",
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
    public async Task The_passage_on_the_refuge_in_Lithuania_is_quoted() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
