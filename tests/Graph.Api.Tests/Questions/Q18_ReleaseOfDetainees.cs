using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which actors demand, or call for, the release of detainees?</summary>
public sealed class Q18_ReleaseOfDetainees(SharedServer server)
{
    private const string Question = """
        {
          actors(where: { statements: { some: { node: {
            speechAct: { in: [DEMAND, APPEAL] }
            about: { some: { node: { name: { containsInsensitive: "release of detained" } } } }
          } } } }, order: [{ name: ASC }]) {
            nodes {
              name
              statements(where: { node: { about: { some: { node: { name: { containsInsensitive: "release of detained" } } } } } }) {
                nodes { speechAct summary evidence { exact } documents { nodes { id } } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "actors": {
            "nodes": [
              {
                "name": "Country representatives demanding releases and investigations at the review",
                "statements": {
                  "nodes": [
                    {
                      "speechAct": "DEMAND",
                      "summary": "A long line of country representatives demanded that detained protesters be released.",
                      "evidence": [
                        {
                          "exact": "A long line of country representatives, speaking in the room or remotely due to coronavirus restrictions, demanded that detained protesters be released"
                        }
                      ],
                      "documents": { "nodes": [{ "id": "doc-002" }] }
                    }
                  ]
                }
              },
              {
                "name": "Jurg Lauber",
                "statements": {
                  "nodes": [
                    {
                      "speechAct": "DEMAND",
                      "summary": "The authorities must abstain from all repression against peaceful demonstrators, immediately release anyone arrested arbitrarily and investigate all rights abuses after the election.",
                      "evidence": [
                        {
                          "exact": "\"We call on the authorities to abstain from all repression against peaceful demonstrators, to immediately release anyone arrested arbitrarily, and to investigate all rights abuses in the post-election context,\" Swiss ambassador Jurg Lauber said."
                        }
                      ],
                      "documents": { "nodes": [{ "id": "doc-002" }] }
                    }
                  ]
                }
              },
              {
                "name": "Vyacheslav Kazachenok",
                "statements": {
                  "nodes": [
                    {
                      "speechAct": "APPEAL",
                      "summary": "People should be freed from the dungeons and given medical aid.",
                      "evidence": [{ "exact": "Free people from dungeons, give them medical aid.”" }],
                      "documents": { "nodes": [{ "id": "doc-001" }] }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Kazachenok_Lauber_and_country_representatives_call_for_release() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
