using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Do the two surveys in doc 004 agree on Lukashenko's share?</summary>
public sealed class Q42_Surveys(SharedServer server)
{
    private const string Question = """
        {
          figures(where: {
            measures: { some: { node: { name: { eq: "Alexander Lukashenko" } } } }
            takenFrom: { kind: { eq: SURVEY } }
          }) {
            nodes { name min max qualifier unit takenFrom { name } assertedBy { name speakers { nodes { name } } } evidence { exact } }
          }
        }
        """;

    private const string Answer = """
        {
          "figures": {
            "nodes": [
              {
                "name": "Lukashenko's share of the vote (Chatham House poll)",
                "min": 21,
                "max": 21,
                "qualifier": "EXACT",
                "unit": "percent",
                "takenFrom": { "name": "Poll of Belarusian internet users" },
                "assertedBy": [
                  {
                    "name": "Chatham House poll: 52 to 21 percent",
                    "speakers": { "nodes": [{ "name": "Authors of the article on cracks in the security forces" }] }
                  }
                ],
                "evidence": [{ "exact": "only 21 per cent for Lukashenko" }]
              },
              {
                "name": "Lukashenko's share of the vote (survey that cannot be named)",
                "min": null,
                "max": 10,
                "qualifier": "UNDER",
                "unit": "percent",
                "takenFrom": { "name": "Opinion survey that cannot be named" },
                "assertedBy": [
                  {
                    "name": "Another survey: Lukashenko below 10 percent",
                    "speakers": { "nodes": [{ "name": "Authors of the article on cracks in the security forces" }] }
                  }
                ],
                "evidence": [{ "exact": "Lukashenko’s vote was even lower—below 10 per cent" }]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_two_surveys_do_not_agree() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
