using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Who heads the history and archives department of the Belarusian MFA?</summary>
public sealed class Q02_HeadOfArchives(SharedServer server)
{
    private const string Question = """
        {
          publicBodies(where: { name: { containsInsensitive: "history and archives" }, within: { name: { eq: "Ministry of Foreign Affairs of Belarus" } } }) {
            nodes {
              name
              partOf { name }
              positionHolders(where: { edge: { role: { eq: HEAD } } }) {
                edges { node { name } relation { title evidence { exact document { id name } } } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "publicBodies": {
            "nodes": [
              {
                "name": "History and archives department of the Ministry of Foreign Affairs",
                "partOf": { "name": "Ministry of Foreign Affairs of Belarus" },
                "positionHolders": {
                  "edges": [
                    {
                      "node": { "name": "Vyacheslav Kazachenok" },
                      "relation": {
                        "title": "head of the history and archives department",
                        "evidence": [
                          {
                            "exact": "he is the head of the history and archives department of the ministry",
                            "document": { "id": "doc-001", "name": "MFA Employees Hold Picket Lines Against Police Brutality In Belarus" }
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
    public async Task The_head_of_the_history_and_archives_department_is_Vyacheslav_Kazachenok() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
