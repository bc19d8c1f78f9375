using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which named person makes the most statements?</summary>
public sealed class Q22_MostStatements(SharedServer server)
{
    private const string Question = """
        {
          people(where: { named: { eq: true } }, order: [{ statements: { count: DESC } }], first: 1) {
            nodes { name statements { totalCount } }
          }
        }
        """;

    private const string Answer = """
        { "people": { "nodes": [{ "name": "Vyacheslav Kazachenok", "statements": { "totalCount": 18 } }] } }
        """;

    [Fact]
    public async Task Kazachenok_makes_the_most_statements_of_the_named_persons() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
