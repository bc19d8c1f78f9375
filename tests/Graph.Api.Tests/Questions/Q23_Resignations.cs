using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>How many persons resigned on 17 August 2020?</summary>
public sealed class Q23_Resignations(SharedServer server)
{
    private const string Question = """
        {
          people(where: { actions: { some: {
            edge: { role: { eq: AGENT } }
            node: { mode: { eq: RESIGN }, period: { eq: "2020-08-17" } }
          } } }, order: [{ name: ASC }]) {
            totalCount
            nodes { name actions(where: { node: { mode: { eq: RESIGN } } }) { nodes { name evidence { exact } } } }
          }
        }
        """;

    private const string Answer = """
        {
          "people": {
            "totalCount": 2,
            "nodes": [
              {
                "name": "Andrei Bushilo",
                "actions": {
                  "nodes": [
                    {
                      "name": "Head of department Bushilo resigns",
                      "evidence": [
                        {
                          "exact": "on 17 August, two diplomats has resigned: Ambassador to Slovakia Ihor Leshchenya who expressed his position on the current situation in Belarus in video message and Head of the European Cooperation Department of the Ministry of Foreign Affairs Andrei Bushilo"
                        }
                      ]
                    }
                  ]
                }
              },
              {
                "name": "Ihor Leshchenya",
                "actions": {
                  "nodes": [
                    {
                      "name": "Ambassador Leshchenya resigns",
                      "evidence": [{ "exact": "on 17 August, two diplomats has resigned: Ambassador to Slovakia Ihor Leshchenya" }]
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Two_persons_resigned_on_17_August() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
