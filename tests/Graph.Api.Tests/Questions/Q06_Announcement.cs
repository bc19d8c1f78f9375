using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>What did Tikhanovskaya and Latushka announce, and on what date?</summary>
public sealed class Q06_Announcement(SharedServer server)
{
    private const string Question = """
        {
          statements(where: {
            speechAct: { eq: ANNOUNCEMENT }
            and: [
              { speakers: { some: { node: { name: { contains: "Tikhanovskaya" } } } } }
              { speakers: { some: { node: { name: { contains: "Latushka" } } } } }
            ]
          }) {
            nodes {
              summary
              saidAt { text }
              about(where: { node: { nodeKind: { in: [ACTION, WORK] } } }) { nodes { __typename name ... on Action { period { text } } } }
              evidence { exact }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "nodes": [
              {
                "summary": "Tikhanovskaya and Latushka announced the launch of the Unified Crime Registration Book.",
                "saidAt": { "text": "2020-12-01" },
                "about": {
                  "nodes": [
                    {
                      "__typename": "Action",
                      "name": "Launch of the Unified Crime Registration Book",
                      "period": { "text": "2020-12-01" }
                    },
                    { "__typename": "Work", "name": "Unified Crime Registration Book" }
                  ]
                },
                "evidence": [
                  {
                    "exact": "On Dec. 1, Tikhanovskaya and one more opposition determine, Pavel Latushka, introduced the start of a Unified Crime Registration E book."
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Tikhanovskaya_and_Latushka_announced_the_register_on_the_first_of_December() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
