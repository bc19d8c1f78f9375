using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Who commissioned the poll of Belarusian internet users?</summary>
public sealed class Q07_Poll(SharedServer server)
{
    private const string Question = """
        {
          works(where: { kind: { eq: SURVEY }, name: { containsInsensitive: "internet users" } }) {
            nodes {
              name
              contributors(where: { edge: { role: { eq: COMMISSIONER } } }) { edges { node { name } relation { evidence { exact } } } }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "works": {
            "nodes": [
              {
                "name": "Poll of Belarusian internet users",
                "contributors": {
                  "edges": [
                    {
                      "node": { "name": "Chatham House" },
                      "relation": { "evidence": [{ "exact": "a poll of Belarusian web customers commissioned by Chatham Home" }] }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Chatham_House_commissioned_the_poll() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
