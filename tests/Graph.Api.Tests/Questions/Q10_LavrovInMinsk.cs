using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Whom did Lavrov meet in Minsk?</summary>
public sealed class Q10_LavrovInMinsk(SharedServer server)
{
    private const string Question = """
        {
          actions(where: {
            place: { within: { name: { eq: "Minsk" } } }
            participants: { some: { node: { name: { contains: "Lavrov" } }, edge: { role: { eq: AGENT } } } }
          }) {
            nodes {
              name
              others: participants(where: { not: { node: { name: { contains: "Lavrov" } } } }) { totalCount }
              evidence { exact }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "actions": {
            "nodes": [
              {
                "name": "Lavrov visits Minsk",
                "others": { "totalCount": 0 },
                "evidence": [{ "exact": "the modern take a look at to Minsk by Russian International Minister Sergei Lavrov" }]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Whom_Lavrov_met_is_not_stated() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
