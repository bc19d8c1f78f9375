using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which statement quotes contain a no-break space?</summary>
public sealed class Q38_NoBreakSpaces(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { quotes: { some: { contains: "\u00a0" } } }) {
            totalCount
            nodes { name documents { nodes { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "totalCount": 10,
            "nodes": [
              { "name": "Talerchyk is one of the defectors", "documents": { "nodes": [{ "id": "doc-004" }] } },
              { "name": "Lukashenko depends on Russia and security forces", "documents": { "nodes": [{ "id": "doc-004" }] } },
              { "name": "Members of security forces must decide now", "documents": { "nodes": [{ "id": "doc-004" }] } },
              { "name": "Bremberg calls the election fraudulent", "documents": { "nodes": [{ "id": "doc-002" }] } },
              { "name": "Diplomats slam arbitrary detentions and torture", "documents": { "nodes": [{ "id": "doc-002" }] } },
              { "name": "Investigate all acts of lawlessness", "documents": { "nodes": [{ "id": "doc-001" }] } },
              { "name": "He cries over the stories of the tortured", "documents": { "nodes": [{ "id": "doc-001" }] } },
              { "name": "Lukashenko refuses to step down", "documents": { "nodes": [{ "id": "doc-002" }] } },
              { "name": "Emboldened by Russia, Lukashenko refuses to go", "documents": { "nodes": [{ "id": "doc-002" }] } },
              { "name": "Russia backs Belarus against interference", "documents": { "nodes": [{ "id": "doc-002" }] } }
            ]
          }
        }
        """;

    [Fact]
    public async Task Quotes_with_no_break_spaces_are_found() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
