using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>In document 001 'the ministry' is the Ministry of Foreign Affairs, not the one that three other documents speak of.</summary>
public sealed class OtherMinistryTests(SharedServer server)
{
    private const string Question = """
        {
          mentions(
            where: { text: { eqInsensitive: "the ministry" } }
            order: [{ actor: { name: ASC } }]
          ) {
            nodes { form actor { name } document { id } evidence { exact prefix start end } }
          }
          ministries(where: { documents: { some: { node: { id: { eq: "doc-001" } } } } }) {
            nodes {
              name
              mentions(where: { node: { document: { id: { eq: "doc-001" } } } }) { nodes { text form evidence { start end } } }
              parts(where: { node: { documents: { some: { node: { id: { eq: "doc-001" } } } } } }) { nodes { name } }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "mentions": {
            "nodes": [
              {
                "form": "DESCRIPTION",
                "actor": { "name": "Ministry of Foreign Affairs of Belarus" },
                "document": { "id": "doc-001" },
                "evidence": [
                  {
                    "exact": "the ministry",
                    "prefix": "t, he is the head of the history and archives department of ",
                    "start": 298,
                    "end": 310
                  }
                ]
              },
              {
                "form": "DESCRIPTION",
                "actor": { "name": "Ministry of Internal Affairs of Belarus" },
                "document": { "id": "doc-003" },
                "evidence": [
                  {
                    "exact": "the Ministry",
                    "prefix": "officers accountable, and offer public apology on behalf of ",
                    "start": 3800,
                    "end": 3812
                  }
                ]
              },
              {
                "form": "DESCRIPTION",
                "actor": { "name": "Ministry of Internal Affairs of Belarus" },
                "document": { "id": "doc-004" },
                "evidence": [
                  {
                    "exact": "the ministry",
                    "prefix": "Action Network for Protection, the speed of defections from ",
                    "start": 2992,
                    "end": 3004
                  }
                ]
              }
            ]
          },
          "ministries": {
            "nodes": [
              {
                "name": "Ministry of Foreign Affairs of Belarus",
                "mentions": {
                  "nodes": [
                    {
                      "text": "MFA",
                      "form": "SHORT",
                      "evidence": [{ "start": 0, "end": 3 }, { "start": 609, "end": 612 }, { "start": 2487, "end": 2490 }]
                    },
                    {
                      "text": "Ministry of Foreign Affairs",
                      "form": "NAME",
                      "evidence": [{ "start": 103, "end": 130 }, { "start": 2895, "end": 2922 }]
                    },
                    { "text": "the ministry", "form": "DESCRIPTION", "evidence": [{ "start": 298, "end": 310 }] }
                  ]
                },
                "parts": {
                  "nodes": [
                    { "name": "Eurasian Integration Department of the Ministry of Foreign Affairs" },
                    { "name": "European Cooperation Department of the Ministry of Foreign Affairs" },
                    { "name": "History and archives department of the Ministry of Foreign Affairs" }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_ministry_of_document_001_is_that_of_foreign_affairs() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
