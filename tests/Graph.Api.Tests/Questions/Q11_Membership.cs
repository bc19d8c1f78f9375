using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Is Aleh Talerchyk a member of By_Pol?</summary>
public sealed class Q11_Membership(SharedServer server)
{
    private const string Question = """
        {
          people(where: { name: { eq: "Aleh Talerchyk" } }) {
            nodes {
              memberOf { nodes { __typename name } }
              subjectOf(where: { node: { about: { some: { node: { name: { containsInsensitive: "defection" } } } } } }) {
                nodes { summary evidence { exact } }
              }
            }
          }
          movements(where: { name: { eq: "By_Pol" } }) {
            nodes { members(where: { node: { name: { contains: "Talerchyk" } } }) { totalCount } }
          }
        }
        """;

    private const string Answer = """
        {
          "people": {
            "nodes": [
              {
                "memberOf": { "nodes": [{ "__typename": "Group", "name": "Defectors from the security forces and law enforcement" }] },
                "subjectOf": {
                  "nodes": [
                    {
                      "summary": "Aleh Talerchyk, who resigned from the Prosecutor General's Office, is one of the defectors.",
                      "evidence": [{ "exact": "Aleh Talerchyk, who resigned from the Prosecutor General’s Workplace, is 1 of the defectors." }]
                    }
                  ]
                }
              }
            ]
          },
          "movements": { "nodes": [{ "members": { "totalCount": 0 } }] }
        }
        """;

    [Fact]
    public async Task That_Talerchyk_is_a_member_of_By_Pol_is_not_stated() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
