using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>How many statements are recorded per document?</summary>
public sealed class Q21_StatementsPerDocument(SharedServer server)
{
    private const string Question = """
        {
          documents(order: [{ statements: { count: DESC } }]) { nodes { id statements { totalCount } } }
          statements { totalCount groupBy(fields: [DOCUMENTS]) { values { value } count } }
        }
        """;

    private const string Answer = """
        {
          "documents": {
            "nodes": [
              { "id": "doc-004", "statements": { "totalCount": 72 } },
              { "id": "doc-002", "statements": { "totalCount": 40 } },
              { "id": "doc-001", "statements": { "totalCount": 23 } },
              { "id": "doc-000", "statements": { "totalCount": 22 } },
              { "id": "doc-003", "statements": { "totalCount": 18 } }
            ]
          },
          "statements": {
            "totalCount": 175,
            "groupBy": [
              { "values": [{ "value": "doc-004" }], "count": 72 },
              { "values": [{ "value": "doc-002" }], "count": 40 },
              { "values": [{ "value": "doc-001" }], "count": 23 },
              { "values": [{ "value": "doc-000" }], "count": 22 },
              { "values": [{ "value": "doc-003" }], "count": 18 }
            ]
          }
        }
        """;

    [Fact]
    public async Task Statements_are_counted_per_document() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
