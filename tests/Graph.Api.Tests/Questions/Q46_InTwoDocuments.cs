using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which non-generic organisations or states occur in exactly two documents?</summary>
public sealed class Q46_InTwoDocuments(SharedServer server)
{
    private const string Question = """
        {
          organizations(where: { generic: { eq: false }, documents: { count: { eq: 2 } } }, order: [{ name: ASC }]) {
            totalCount
            nodes { name documents(order: [{ node: { id: ASC } }]) { nodes { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "organizations": {
            "totalCount": 8,
            "nodes": [
              { "name": "Criminal police of Belarus", "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-004" }] } },
              { "name": "Government of Russia", "documents": { "nodes": [{ "id": "doc-002" }, { "id": "doc-004" }] } },
              { "name": "Internal affairs bodies of Belarus", "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-004" }] } },
              { "name": "Ministry of Foreign Affairs of Belarus", "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-001" }] } },
              { "name": "Prosecutor General's Office of Belarus", "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-004" }] } },
              { "name": "Russia", "documents": { "nodes": [{ "id": "doc-002" }, { "id": "doc-004" }] } },
              { "name": "United Nations", "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-002" }] } },
              { "name": "United States", "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-002" }] } }
            ]
          }
        }
        """;

    [Fact]
    public async Task Organizations_in_exactly_two_documents_are_counted() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
