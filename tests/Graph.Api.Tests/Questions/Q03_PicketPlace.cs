using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Where was the picket of 17 August held?</summary>
public sealed class Q03_PicketPlace(SharedServer server)
{
    private const string Question = """
        {
          events(where: { kind: { eq: PICKET }, period: { certainly: { during: "2020-08-17" } } }) {
            nodes {
              name
              period { text }
              place { name partOf { name partOf { name } } }
              placeRelation { evidence { exact document { id name } } }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "events": {
            "nodes": [
              {
                "name": "Picket at the Ministry of Foreign Affairs",
                "period": { "text": "2020-08-17" },
                "place": {
                  "name": "Steps of the Ministry of Foreign Affairs building",
                  "partOf": { "name": "Building of the Ministry of Foreign Affairs", "partOf": { "name": "Minsk" } }
                },
                "placeRelation": {
                  "evidence": [
                    {
                      "exact": "On 17 August, on the steps of the Ministry of Foreign Affairs’ building, a single picket was held by Vyacheslav Kazachenok.",
                      "document": { "id": "doc-001", "name": "MFA Employees Hold Picket Lines Against Police Brutality In Belarus" }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_picket_was_held_on_the_steps_of_the_ministry() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
