using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which actions are dated within August 2020 (whole or part)?</summary>
public sealed class Q31_August2020(SharedServer server)
{
    private const string Question = """
        {
          occurrences(
            where: { period: { possibly: { during: "2020-08" }, certainly: { gte: "2020-08" } } }
            order: [{ period: { earliest: ASC } }, { period: { latest: ASC } }, { name: ASC }], first: 50
          ) {
            totalCount
            nodes { __typename name period { text } documents { nodes { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "occurrences": {
            "totalCount": 28,
            "nodes": [
              {
                "__typename": "Action",
                "name": "Over 300 reports of officer dismissals",
                "period": { "text": "2020-08" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "Police and security forces use systematic violence",
                "period": { "text": "2020-08/2020-12" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Event",
                "name": "Crackdown on the protests in Belarus",
                "period": { "text": "2020-08/.." },
                "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-001" }, { "id": "doc-002" }, { "id": "doc-003" }, { "id": "doc-004" }] }
              },
              {
                "__typename": "Event",
                "name": "Protests in Belarus after the presidential election of 2020",
                "period": { "text": "2020-08/.." },
                "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-001" }, { "id": "doc-002" }, { "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "Electoral fraud is committed",
                "period": { "text": "2020-08-09" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "Ministry staff stay away on election day",
                "period": { "text": "2020-08-09" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Event",
                "name": "Presidential election in Belarus of 9 August 2020",
                "period": { "text": "2020-08-09" },
                "documents": { "nodes": [{ "id": "doc-000" }, { "id": "doc-001" }, { "id": "doc-002" }, { "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "The presidential election is rigged",
                "period": { "text": "2020-08-09" },
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              {
                "__typename": "Action",
                "name": "Cruelty and violence by personnel of the ministry",
                "period": { "text": "2020-08-09/2020-08-12" },
                "documents": { "nodes": [{ "id": "doc-003" }] }
              },
              {
                "__typename": "Action",
                "name": "Civilians are tortured and seriously injured",
                "period": { "text": "2020-08-09/2020-08-21" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "By_Pol compiles documentation of 1,100 cases",
                "period": { "text": "2020-08-09/2020-12" },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "Defections from the ministry speed up",
                "period": { "text": "2020-08-09/.." },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "Lukashenko claims a landslide victory",
                "period": { "text": "2020-08-09/.." },
                "documents": { "nodes": [{ "id": "doc-002" }] }
              },
              {
                "__typename": "Action",
                "name": "Lukashenko claims victory in the election",
                "period": { "text": "2020-08-09/.." },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "Massive force is used against peaceful protesters",
                "period": { "text": "2020-08-09/.." },
                "documents": { "nodes": [{ "id": "doc-004" }] }
              },
              {
                "__typename": "Action",
                "name": "Board and Staff decide unanimously to suspend cooperation",
                "period": { "text": "2020-08-12/.." },
                "documents": { "nodes": [{ "id": "doc-003" }] }
              },
              {
                "__typename": "Action",
                "name": "Gender Perspectives suspends cooperation with the ministry",
                "period": { "text": "2020-08-12/.." },
                "documents": { "nodes": [{ "id": "doc-003" }] }
              },
              {
                "__typename": "Action",
                "name": "Joint training of law enforcement personnel is suspended",
                "period": { "text": "2020-08-12/.." },
                "documents": { "nodes": [{ "id": "doc-003" }] }
              },
              {
                "__typename": "Action",
                "name": "Monthly consultations of the ministry's representative are suspended",
                "period": { "text": "2020-08-12/.." },
                "documents": { "nodes": [{ "id": "doc-003" }] }
              },
              {
                "__typename": "Action",
                "name": "Participation in “Home without abuse” and other awareness events is suspended",
                "period": { "text": "2020-08-12/.." },
                "documents": { "nodes": [{ "id": "doc-003" }] }
              },
              {
                "__typename": "Event",
                "name": "Suspension of the cooperation of Gender Perspectives with the ministry",
                "period": { "text": "2020-08-12/.." },
                "documents": { "nodes": [{ "id": "doc-003" }] }
              },
              {
                "__typename": "Action",
                "name": "Ambassador Leshchenya resigns",
                "period": { "text": "2020-08-17" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "__typename": "Event",
                "name": "Conversation of Minister Makei with the employees of the Ministry of Foreign Affairs",
                "period": { "text": "2020-08-17" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "__typename": "Action",
                "name": "Head of department Bushilo resigns",
                "period": { "text": "2020-08-17" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "__typename": "Action",
                "name": "Kazachenok holds a single picket",
                "period": { "text": "2020-08-17" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "__typename": "Action",
                "name": "Kopaneva joins the picket",
                "period": { "text": "2020-08-17" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "__typename": "Action",
                "name": "Makei gathers all employees for a conversation",
                "period": { "text": "2020-08-17" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "__typename": "Event",
                "name": "Picket at the Ministry of Foreign Affairs",
                "period": { "text": "2020-08-17" },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Occurrences_dated_in_August_2020_are_those_whose_period_begins_then() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
