using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which named persons occur in more than one document?</summary>
public sealed class Q49_InMoreThanOneDocument(SharedServer server)
{
    private const string Question = """
        {
          people(where: { named: { eq: true }, documents: { count: { gt: 1 } } }, order: [{ name: ASC }]) {
            totalCount
            nodes {
              name
              documents(order: [{ node: { id: ASC } }]) { nodes { id name } }
              mentions(where: { node: { form: { eq: NAME }, text: { contains: " " } } }, order: [{ node: { text: ASC } }]) {
                nodes { text document { id } evidence { exact start end } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "people": {
            "totalCount": 2,
            "nodes": [
              {
                "name": "Alexander Lukashenko",
                "documents": {
                  "nodes": [
                    { "id": "doc-001", "name": "MFA Employees Hold Picket Lines Against Police Brutality In Belarus" },
                    { "id": "doc-002", "name": "Belarus Rights Abuses Under Fire at UN" },
                    {
                      "id": "doc-004",
                      "name": "In Belarus, Cracks Show up Among the Lukashenko's Safety Forces Right after Months of Protests"
                    }
                  ]
                },
                "mentions": {
                  "nodes": [
                    {
                      "text": "Aleksandr Lukashenko",
                      "document": { "id": "doc-004" },
                      "evidence": [{ "exact": "Aleksandr Lukashenko", "start": 187, "end": 207 }]
                    },
                    {
                      "text": "Alexander Lukashenko",
                      "document": { "id": "doc-002" },
                      "evidence": [{ "exact": "Alexander Lukashenko", "start": 260, "end": 280 }]
                    }
                  ]
                }
              },
              {
                "name": "Svetlana Tikhanovskaya",
                "documents": {
                  "nodes": [
                    { "id": "doc-002", "name": "Belarus Rights Abuses Under Fire at UN" },
                    {
                      "id": "doc-004",
                      "name": "In Belarus, Cracks Show up Among the Lukashenko's Safety Forces Right after Months of Protests"
                    }
                  ]
                },
                "mentions": {
                  "nodes": [
                    {
                      "text": "Svetlana Tikhanovskaya",
                      "document": { "id": "doc-002" },
                      "evidence": [{ "exact": "Svetlana Tikhanovskaya", "start": 1946, "end": 1968 }]
                    },
                    {
                      "text": "Svetlana Tikhanovskaya",
                      "document": { "id": "doc-004" },
                      "evidence": [{ "exact": "Svetlana Tikhanovskaya", "start": 6292, "end": 6314 }]
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Two_named_persons_occur_in_more_than_one_document() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
