using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>In which documents does Lukashenko appear, and where is he unnamed?</summary>
public sealed class Q45_WhereLukashenkoAppears(SharedServer server)
{
    private const string Question = """
        {
          person(id: "alexander-lukashenko") {
            documents(order: [{ node: { id: ASC } }]) { nodes { id } }
            mentions(order: [{ node: { text: ASC } }]) { nodes { text form document { id } } }
            unnamed: documents(where: { node: { mentions: { none: { node: { form: { eq: NAME }, actor: { id: { eq: "alexander-lukashenko" } } } } } } }) {
              nodes { id }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "person": {
            "documents": { "nodes": [{ "id": "doc-001" }, { "id": "doc-002" }, { "id": "doc-004" }] },
            "mentions": {
              "nodes": [
                { "text": "66-year-old authoritarian leader", "form": "DESCRIPTION", "document": { "id": "doc-002" } },
                { "text": "a discredited chief", "form": "DESCRIPTION", "document": { "id": "doc-004" } },
                { "text": "Aleksandr Lukashenko", "form": "NAME", "document": { "id": "doc-004" } },
                { "text": "Alexander Lukashenko", "form": "NAME", "document": { "id": "doc-002" } },
                { "text": "Lukashenko", "form": "SHORT", "document": { "id": "doc-002" } },
                { "text": "Lukashenko", "form": "SHORT", "document": { "id": "doc-004" } },
                { "text": "President Alexander Lukashenko", "form": "OFFICE", "document": { "id": "doc-002" } },
                { "text": "the 26-year president of Belarus", "form": "OFFICE", "document": { "id": "doc-004" } },
                { "text": "the discredited Lukashenko", "form": "DESCRIPTION", "document": { "id": "doc-004" } },
                { "text": "the president", "form": "OFFICE", "document": { "id": "doc-001" } }
              ]
            },
            "unnamed": { "nodes": [{ "id": "doc-001" }] }
          }
        }
        """;

    [Fact]
    public async Task Lukashenko_appears_in_three_documents_unnamed_in_one() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
