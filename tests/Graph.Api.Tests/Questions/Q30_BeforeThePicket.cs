using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>What happened before the picket on the same day?</summary>
public sealed class Q30_BeforeThePicket(SharedServer server)
{
    private const string Question = """
        {
          events(where: { kind: { eq: PICKET } }) {
            nodes {
              name
              period { text }
              follows { edges { node { name period { text } } relation { certainty evidence { exact } } } }
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
                "follows": {
                  "edges": [
                    {
                      "node": {
                        "name": "Conversation of Minister Makei with the employees of the Ministry of Foreign Affairs",
                        "period": { "text": "2020-08-17" }
                      },
                      "relation": {
                        "certainty": "STATED",
                        "evidence": [{ "exact": "before the picket, Minister of Foreign Affairs Vladimir Makei gathered all the employees" }]
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
    public async Task Before_the_picket_Makei_gathered_the_employees() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
