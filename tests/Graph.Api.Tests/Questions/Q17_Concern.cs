using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Who expresses concern?</summary>
public sealed class Q17_Concern(SharedServer server)
{
    private const string Question = """
        {
          actors(where: { statements: { some: { node: { speechAct: { eq: CONCERN } } } } }, order: [{ name: ASC }]) {
            nodes { name statements(where: { node: { speechAct: { eq: CONCERN } } }) { nodes { name evidence { exact } } } }
          }
        }
        """;

    private const string Answer = """
        {
          "actors": {
            "nodes": [
              {
                "name": "Andrew Bremberg",
                "statements": {
                  "nodes": [
                    {
                      "name": "Bremberg voices deep concern at violence",
                      "evidence": [
                        {
                          "exact": "we are deeply concerned by the ongoing use of violence, intimidation and repression against the Belarusian people,\" U.S. Ambassador Andrew Bremberg told the assembly via video call."
                        }
                      ]
                    }
                  ]
                }
              },
              {
                "name": "Ioanna Kazana-Vishnevetsky",
                "statements": {
                  "nodes": [
                    {
                      "name": "Concern about human rights violations",
                      "evidence": [
                        {
                          "exact": "In turn, Ioanna Kazana-Vishnevetsky expressed concern about human rights violations that, in her opinion, took place in connection with the post-election protests"
                        }
                      ]
                    }
                  ]
                }
              },
              {
                "name": "Vyacheslav Kazachenok",
                "statements": {
                  "nodes": [
                    {
                      "name": "He is scared for people's lives",
                      "evidence": [{ "exact": "“I’ll say right away, I’m scared. For our future, for people’s lives, our lives…" }]
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Three_speakers_express_concern() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
