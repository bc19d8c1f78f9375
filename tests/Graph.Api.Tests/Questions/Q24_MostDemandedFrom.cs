using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which actor receives the most demands or appeals?</summary>
public sealed class Q24_MostDemandedFrom(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { speechAct: { in: [DEMAND, APPEAL] }, addressees: { any: true } }) {
            totalCount
            groupBy(fields: [ADDRESSEES], first: 6) { values { node { ... on Actor { name } } } count }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "totalCount": 19,
            "groupBy": [
              { "values": [{ "node": { "name": "Authorities of Belarus" } }], "count": 5 },
              { "values": [{ "node": { "name": "Belarus" } }], "count": 4 },
              { "values": [{ "node": { "name": "Alexander Lukashenko" } }], "count": 2 },
              { "values": [{ "node": { "name": "Security forces of Belarus" } }], "count": 2 },
              { "values": [{ "node": { "name": "Opposition of Belarus" } }], "count": 1 },
              { "values": [{ "node": { "name": "Those who carry out Lukashenko's orders" } }], "count": 1 }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_authorities_receive_the_most_demands_and_appeals() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
