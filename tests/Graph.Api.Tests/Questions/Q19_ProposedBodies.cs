using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which envisaged or proposed bodies (not yet existing) are named?</summary>
public sealed class Q19_ProposedBodies(SharedServer server)
{
    private const string Question = """
        {
          organizations(where: { existence: { eq: PROPOSED } }, order: [{ name: ASC }]) {
            nodes { __typename name documents { nodes { id } } evidence { exact } }
          }
        }
        """;

    private const string Answer = """
        {
          "organizations": {
            "nodes": [
              {
                "__typename": "SecurityForce",
                "name": "New law enforcement bodies (envisaged)",
                "documents": { "nodes": [{ "id": "doc-004" }] },
                "evidence": [{ "exact": "regulation enforcement bodies" }]
              },
              {
                "__typename": "SecurityForce",
                "name": "New police of Belarus (envisaged)",
                "documents": { "nodes": [{ "id": "doc-004" }] },
                "evidence": [{ "exact": "a reconstituted Belarusian police pressure" }, { "exact": "a new Belarusian police power" }]
              },
              {
                "__typename": "PublicBody",
                "name": "New prosecutor's office (envisaged)",
                "documents": { "nodes": [{ "id": "doc-004" }] },
                "evidence": [{ "exact": "a new prosecutor’s place of work" }]
              },
              {
                "__typename": "NGO",
                "name": "Trade union for security services personnel (proposed)",
                "documents": { "nodes": [{ "id": "doc-004" }] },
                "evidence": [{ "exact": "a trade union for security solutions personnel" }]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Bodies_that_do_not_exist_yet_are_proposed() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
