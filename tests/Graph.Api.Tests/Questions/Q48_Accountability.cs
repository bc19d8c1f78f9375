using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which actors across the documents call for investigation or accountability for violence?</summary>
public sealed class Q48_Accountability(SharedServer server)
{
    private const string Question = """
        {
          actors(where: { statements: { some: { node: {
            speechAct: { in: [DEMAND, APPEAL, ACCUSATION, CONDEMNATION, PROPOSAL] }
            about: { some: { node: { name: { containsInsensitive: "investigation of abuses" } } } }
          } } } }, order: [{ name: ASC }]) {
            nodes { name documents { nodes { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "actors": {
            "nodes": [
              { "name": "Authors of the article on cracks in the security forces", "documents": { "nodes": [{ "id": "doc-004" }] } },
              {
                "name": "Country representatives demanding releases and investigations at the review",
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              { "name": "International Public Association “Gender Perspectives”", "documents": { "nodes": [{ "id": "doc-003" }] } },
              { "name": "Jurg Lauber", "documents": { "nodes": [{ "id": "doc-002" }] } },
              { "name": "Leslie Norton", "documents": { "nodes": [{ "id": "doc-002" }] } },
              { "name": "Vyacheslav Kazachenok", "documents": { "nodes": [{ "id": "doc-001" }] } }
            ]
          }
        }
        """;

    [Fact]
    public async Task Those_who_call_for_investigation_are_found_across_documents() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
