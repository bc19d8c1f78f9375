using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Who within Gender Perspectives took the decision and how?</summary>
public sealed class Q05_Decision(SharedServer server)
{
    private const string Question = """
        {
          actions(where: { participants: { some: { node: { partOf: { name: { containsInsensitive: "gender perspectives" } } } } } }) {
            nodes {
              name
              participants { edges { node { name } relation { role } } }
              evidence { exact }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "actions": {
            "nodes": [
              {
                "name": "Board and Staff decide unanimously to suspend cooperation",
                "participants": {
                  "edges": [
                    { "node": { "name": "Board of Gender Perspectives" }, "relation": { "role": "AGENT" } },
                    { "node": { "name": "Staff of Gender Perspectives" }, "relation": { "role": "AGENT" } }
                  ]
                },
                "evidence": [
                  {
                    "exact": "This is a unanimous decision by the Organization’s Board and the Staff made in view of the unprecedented cruelty and violence exercised by the MoI law enforcement personnel toward peaceful protesters and detainees during the period between August 9 and 12, 2020."
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_decision_was_taken_unanimously_by_Board_and_Staff() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
