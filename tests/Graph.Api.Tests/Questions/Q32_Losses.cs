using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>How did the losses develop from August to November?</summary>
public sealed class Q32_Losses(SharedServer server)
{
    private const string Question = """
        {
          events(where: { name: { containsInsensitive: "outflow of personnel" } }) {
            nodes { subEvents(order: [{ node: { period: { latest: ASC } } }, { node: { period: { earliest: ASC } } }]) { nodes { name period { text } } } }
          }
          figures(where: { or: [{ kind: { eq: CHANGE } }, { unit: { eq: "reports" } }] }, order: [{ period: { latest: ASC } }]) {
            nodes { name min qualifier unit period { text } evidence { exact } }
          }
        }
        """;

    private const string Answer = """
        {
          "events": {
            "nodes": [
              {
                "subEvents": {
                  "nodes": [
                    { "name": "Ministry staff stay away on election day", "period": { "text": "2020-08-09" } },
                    { "name": "Staff quit before the election", "period": { "text": "../2020-08-09" } },
                    { "name": "Over 300 reports of officer dismissals", "period": { "text": "2020-08" } },
                    { "name": "Staff losses continue in September", "period": { "text": "2020-09" } },
                    { "name": "Minsk directorate loses 18 percent of staff", "period": { "text": "../2020-11-01" } },
                    { "name": "Central District department loses 29 percent", "period": { "text": "../2020-12" } },
                    { "name": "Experts leave the Prosecutor General's Office", "period": { "text": "../2020-12" } },
                    { "name": "Defections from the ministry speed up", "period": { "text": "2020-08-09/.." } },
                    { "name": "Staff losses diminish appreciably after September", "period": { "text": "2020-09/.." } },
                    { "name": "Growing numbers of defectors join By_Pol", "period": null },
                    { "name": "Talerchyk resigns from the Prosecutor General's Office", "period": null }
                  ]
                }
              }
            ]
          },
          "figures": {
            "nodes": [
              {
                "name": "Reports of officer dismissals at the end of August",
                "min": 300,
                "qualifier": "OVER",
                "unit": "reports",
                "period": { "text": "2020-08" },
                "evidence": [
                  {
                    "exact": "extra than 300 studies of officer dismissals at the main personnel division of the Ministry of Inside Affairs at the conclude of August"
                  }
                ]
              },
              {
                "name": "Decline of staff of the Minsk directorate",
                "min": 18,
                "qualifier": "ABOUT",
                "unit": "percent",
                "period": { "text": "../2020-11-01" },
                "evidence": [
                  {
                    "exact": "As of Nov. 1, staffing at the city of Minsk’s Most important Internal Affairs Directorate had declined by some 18 percent."
                  }
                ]
              },
              {
                "name": "Decline of staff of the Central District department",
                "min": 29,
                "qualifier": "EXACT",
                "unit": "percent",
                "period": { "text": "../2020-12" },
                "evidence": [{ "exact": "has misplaced 29 % of its staff" }]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_losses_are_told_in_order() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
