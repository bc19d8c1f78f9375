using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>How old is Lukashenko and how many years has he been in power according to the corpus?</summary>
public sealed class Q08_LukashenkosAge(SharedServer server)
{
    private const string Question = """
        {
          figures(where: { unit: { eq: "years" }, measures: { some: { node: { name: { eq: "Alexander Lukashenko" } } } } }) {
            nodes { name min max qualifier evidence { exact document { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "figures": {
            "nodes": [
              {
                "name": "Lukashenko's age",
                "min": 66,
                "max": 66,
                "qualifier": "EXACT",
                "evidence": [{ "exact": "the 66-year-old authoritarian leader", "document": { "id": "doc-002" } }]
              },
              {
                "name": "Lukashenko's years in power",
                "min": 26,
                "max": 26,
                "qualifier": "EXACT",
                "evidence": [
                  { "exact": "Lukashenko's continued grip on power after 26 years", "document": { "id": "doc-002" } },
                  { "exact": "the 26-year president of Belarus", "document": { "id": "doc-004" } },
                  { "exact": "26 awful many years below Lukashenko", "document": { "id": "doc-004" } }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Lukashenko_is_66_and_26_years_in_power() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
