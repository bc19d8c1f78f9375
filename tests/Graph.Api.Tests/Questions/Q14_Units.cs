using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which units are part of the Ministry of Internal Affairs?</summary>
public sealed class Q14_Units(SharedServer server)
{
    private const string Question = """
        {
          organizations(where: {
            within: { name: { eq: "Ministry of Internal Affairs of Belarus" } }
            name: { neq: "Ministry of Internal Affairs of Belarus" }
          }, order: [{ name: ASC }]) {
            totalCount
            nodes { name partOfRelation { certainty inference evidence { exact } } }
          }
        }
        """;

    private const string Answer = """
        {
          "organizations": {
            "totalCount": 6,
            "nodes": [
              {
                "name": "Central District Department of Internal Affairs of Minsk",
                "partOfRelation": {
                  "certainty": "INFERRED",
                  "inference": "Its losses are told as part of those of the Ministry of Internal Affairs.",
                  "evidence": [{ "exact": "Another protection department in Minsk, the Central District Office of Interior Affairs" }]
                }
              },
              {
                "name": "Criminal police of Belarus",
                "partOfRelation": {
                  "certainty": "INFERRED",
                  "inference": "The First Deputy Minister of Internal Affairs heads it.",
                  "evidence": [{ "exact": "First Deputy Minister of internal Affairs – head of the criminal police" }]
                }
              },
              {
                "name": "Internal affairs bodies of Belarus",
                "partOfRelation": {
                  "certainty": "INFERRED",
                  "inference": "The ministry's deputy head answers for the internal affairs bodies, which are named for its field.",
                  "evidence": [
                    { "exact": "the main task of the Ministry of internal Affairs is to ensure public safety and order" },
                    {
                      "exact": "employees of the internal Affairs bodies always respond adequately to the current situation and act in accordance with the law"
                    }
                  ]
                }
              },
              {
                "name": "Leadership of the Ministry of Internal Affairs",
                "partOfRelation": {
                  "certainty": "STATED",
                  "inference": null,
                  "evidence": [
                    {
                      "exact": "the government institution, whose personnel has perpetrated inexcusable and unmotivated violence acts toward peaceful citizens, and whose leadership has not yet publicly condemned such actions"
                    }
                  ]
                }
              },
              {
                "name": "Main Internal Affairs Directorate of the city of Minsk",
                "partOfRelation": {
                  "certainty": "INFERRED",
                  "inference": "Its losses are told as part of those of the Ministry of Internal Affairs.",
                  "evidence": [
                    { "exact": "the city of Minsk’s Most important Internal Affairs Directorate" },
                    { "exact": "Another protection department in Minsk" }
                  ]
                }
              },
              {
                "name": "Main personnel department of the Ministry of Internal Affairs",
                "partOfRelation": {
                  "certainty": "STATED",
                  "inference": null,
                  "evidence": [{ "exact": "the main personnel division of the Ministry of Inside Affairs" }]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_units_of_the_Ministry_of_Internal_Affairs_are_its_parts_at_any_depth() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
