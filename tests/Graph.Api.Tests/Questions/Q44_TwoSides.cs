using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Disputed issue: May the international community make demands on Belarus? - list the statements on each side.</summary>
public sealed class Q44_TwoSides(SharedServer server)
{
    private const string Question = """
        {
          questions(where: { name: { containsInsensitive: "international community make demands" } }) {
            nodes {
              name
              yes: positions(where: { edge: { position: { eq: YES } } }) { totalCount nodes { name speakers { nodes { name } } } }
              no: positions(where: { edge: { position: { eq: NO } } }) { totalCount nodes { name speakers { nodes { name } } } }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "questions": {
            "nodes": [
              {
                "name": "May the international community make demands on Belarus?",
                "yes": {
                  "totalCount": 11,
                  "nodes": [
                    { "name": "Bremberg voices deep concern at violence", "speakers": { "nodes": [{ "name": "Andrew Bremberg" }] } },
                    {
                      "name": "Most countries are vocal in criticism",
                      "speakers": { "nodes": [{ "name": "Countries vocal in their criticism at the review" }] }
                    },
                    {
                      "name": "Diplomats slam arbitrary detentions and torture",
                      "speakers": { "nodes": [{ "name": "Diplomats critical of Belarus at the review" }] }
                    },
                    {
                      "name": "Many diplomats urge halt to crackdown",
                      "speakers": { "nodes": [{ "name": "Diplomats critical of Belarus at the review" }] }
                    },
                    {
                      "name": "Lauber calls for restraint, release and investigation",
                      "speakers": { "nodes": [{ "name": "Jurg Lauber" }] }
                    },
                    { "name": "Norton calls to let journalists work freely", "speakers": { "nodes": [{ "name": "Leslie Norton" }] } },
                    {
                      "name": "Norton calls for investigation and accountability",
                      "speakers": { "nodes": [{ "name": "Leslie Norton" }] }
                    },
                    { "name": "Norton calls for immediate prevention of torture", "speakers": { "nodes": [{ "name": "Leslie Norton" }] } },
                    {
                      "name": "Many others call to let journalists work",
                      "speakers": { "nodes": [{ "name": "Many others who called for free work of journalists at the review" }] }
                    },
                    {
                      "name": "Country representatives demand release of protesters",
                      "speakers": { "nodes": [{ "name": "Country representatives demanding releases and investigations at the review" }] }
                    },
                    {
                      "name": "Country representatives urge investigations of torture allegations",
                      "speakers": { "nodes": [{ "name": "Country representatives demanding releases and investigations at the review" }] }
                    }
                  ]
                },
                "no": {
                  "totalCount": 4,
                  "nodes": [
                    {
                      "name": "Ambrazevich insists on dialogue without pressure",
                      "speakers": { "nodes": [{ "name": "Yuri Ambrazevich" }] }
                    },
                    { "name": "Belarus can restore stability on its own", "speakers": { "nodes": [{ "name": "Yuri Ambrazevich" }] } },
                    {
                      "name": "Others back Belarus against interference",
                      "speakers": { "nodes": [{ "name": "Others than Russia who backed Belarus at the review" }] }
                    },
                    { "name": "Russia backs Belarus against interference", "speakers": { "nodes": [{ "name": "Russia" }] } }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_two_sides_of_a_question_are_listed() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
