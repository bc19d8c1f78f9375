using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which ministry represented at the MIA-UN meeting had employees picketing and resigning on 17 August?</summary>
public sealed class Q47_MinistryOfPicketers(SharedServer server)
{
    private const string Question = """
        {
          ministries(where: {
            events: { some: { node: { kind: { eq: MEETING }, name: { contains: "UN coordinator" } } } }
            and: [
              { parts: { some: { node: { positionHolders: { some: { node: { actions: { some: { node: { mode: { eq: RESIGN }, period: { eq: "2020-08-17" } } } } } } } } } } }
              { parts: { some: { node: { positionHolders: { some: { node: { actions: { some: { node: { type: { eq: PROTEST }, period: { eq: "2020-08-17" } } } } } } } } } } }
            ]
          }) {
            nodes { name }
          }
        }
        """;

    private const string Answer = """
        { "ministries": { "nodes": [{ "name": "Ministry of Foreign Affairs of Belarus" }] } }
        """;

    [Fact]
    public async Task The_ministry_at_the_meeting_whose_employees_picketed_is_the_MFA() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
