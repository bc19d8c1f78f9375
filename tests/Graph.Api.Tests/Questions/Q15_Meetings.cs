using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which meetings are recorded?</summary>
public sealed class Q15_Meetings(SharedServer server)
{
    private const string Question = """
        {
          events(where: { kind: { eq: MEETING } }, order: [{ name: ASC }]) {
            totalCount
            nodes { name place { name } participants(order: [{ node: { name: ASC } }]) { nodes { name } } documents { nodes { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "events": {
            "totalCount": 3,
            "nodes": [
              {
                "name": "Conversation of Minister Makei with the employees of the Ministry of Foreign Affairs",
                "place": null,
                "participants": { "nodes": [{ "name": "Employees of the Ministry of Foreign Affairs" }, { "name": "Vladimir Makei" }] },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "Initiators of By_Pol meet Tikhanovskaya in Warsaw",
                "place": { "name": "Warsaw" },
                "participants": { "nodes": [{ "name": "Initiators of By_Pol" }, { "name": "Svetlana Tikhanovskaya" }] },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "name": "Meeting of the Ministry of Internal Affairs with the UN coordinator",
                "place": null,
                "participants": {
                  "nodes": [
                    { "name": "Gennady Kazakevich" },
                    { "name": "Investigative Committee of Belarus" },
                    { "name": "Ioanna Kazana-Vishnevetsky" },
                    { "name": "Ministry of Foreign Affairs of Belarus" },
                    { "name": "Ministry of Health of Belarus" },
                    { "name": "Ministry of Internal Affairs of Belarus" },
                    { "name": "Prosecutor General's Office of Belarus" },
                    { "name": "Representatives of four other bodies at the meeting" },
                    { "name": "United Nations" }
                  ]
                },
                "documents": { "nodes": [{ "id": "doc-000" }] }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Three_meetings_are_recorded() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
