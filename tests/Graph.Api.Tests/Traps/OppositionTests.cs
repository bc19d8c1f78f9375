using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Who stands against whom: what the text says, what only follows from it, and whose word it is.</summary>
public sealed class OppositionTests(SharedServer server)
{
    private const string Question = """
        {
          person(id: "alexander-lukashenko") {
            against: associateOf(where: { edge: { kind: { eq: OPPOSES } } }) {
              edges { node { name } relation { certainty assertedBy { name } evidence { exact document { id } } } }
            }
            needs: associates(where: { edge: { kind: { eq: DEPENDS_ON } } }) { edges { node { name } relation { label assertedBy { name } } } }
          }
        }
        """;

    private const string Answer = """
        {
          "person": {
            "against": {
              "edges": [
                {
                  "node": { "name": "Opposition of Belarus" },
                  "relation": {
                    "certainty": "INFERRED",
                    "assertedBy": [],
                    "evidence": [
                      {
                        "exact": "demanding he resign and hand power to main opposition candidate Svetlana Tikhanovskaya",
                        "document": { "id": "doc-002" }
                      }
                    ]
                  }
                },
                {
                  "node": { "name": "Protesters in Belarus" },
                  "relation": {
                    "certainty": "STATED",
                    "assertedBy": [],
                    "evidence": [{ "exact": "months of protests against President Alexander Lukashenko", "document": { "id": "doc-002" } }]
                  }
                },
                {
                  "node": { "name": "Officers organized in By_Pol" },
                  "relation": {
                    "certainty": "STATED",
                    "assertedBy": [{ "name": "Officers resolve to stand with the people" }],
                    "evidence": [
                      {
                        "exact": "They have resolved to stand with the people today of Belarus as an alternative of the discredited Lukashenko.",
                        "document": { "id": "doc-004" }
                      }
                    ]
                  }
                },
                {
                  "node": { "name": "Svetlana Tikhanovskaya" },
                  "relation": {
                    "certainty": "INFERRED",
                    "assertedBy": [],
                    "evidence": [
                      {
                        "exact": "demanding he resign and hand power to main opposition candidate Svetlana Tikhanovskaya",
                        "document": { "id": "doc-002" }
                      }
                    ]
                  }
                },
                {
                  "node": { "name": "Vyacheslav Kazachenok" },
                  "relation": {
                    "certainty": "INFERRED",
                    "assertedBy": [],
                    "evidence": [
                      {
                        "exact": "He also addressed the president: “Why don’t you keep your word and leave with a suitcase under your arm?",
                        "document": { "id": "doc-001" }
                      },
                      { "exact": "You are long ago and hopelessly separated from the people.”", "document": { "id": "doc-001" } }
                    ]
                  }
                }
              ]
            },
            "needs": {
              "edges": [
                {
                  "node": { "name": "Russia" },
                  "relation": { "label": "aid", "assertedBy": [{ "name": "Lukashenko depends on Russia and security forces" }] }
                },
                {
                  "node": { "name": "Security forces of Belarus" },
                  "relation": { "label": "backing", "assertedBy": [{ "name": "Lukashenko depends on Russia and security forces" }] }
                }
              ]
            }
          }
        }
        """;

    private const string CriticsQuestion = """
        {
          statements(
            where: { speechAct: { in: [ACCUSATION, CONDEMNATION, CONCERN, DEMAND, SUPPORT] }, about: { some: {
              edge: { role: { eq: TARGET }, stance: { eq: NEGATIVE } } node: { id: { eq: "belarus" } }
            } } }
            order: [{ id: ASC }]
          ) {
            nodes { id speakers { nodes { name } } about(where: { node: { id: { eq: "belarus" } } }) { edges { relation { certainty } } } }
          }
        }
        """;

    private const string CriticsAnswer = """
        {
          "statements": {
            "nodes": [
              {
                "id": "bremberg-calls-election-fraudulent",
                "speakers": { "nodes": [{ "name": "Andrew Bremberg" }] },
                "about": { "edges": [{ "relation": { "certainty": "INFERRED" } }] }
              },
              {
                "id": "bremberg-voices-concern",
                "speakers": { "nodes": [{ "name": "Andrew Bremberg" }] },
                "about": { "edges": [{ "relation": { "certainty": "INFERRED" } }] }
              },
              {
                "id": "critical-countries-criticize",
                "speakers": { "nodes": [{ "name": "Countries vocal in their criticism at the review" }] },
                "about": { "edges": [{ "relation": { "certainty": "STATED" } }] }
              },
              {
                "id": "diplomats-slam-detentions-and-torture",
                "speakers": { "nodes": [{ "name": "Diplomats critical of Belarus at the review" }] },
                "about": { "edges": [{ "relation": { "certainty": "STATED" } }] }
              },
              {
                "id": "norton-agrees-with-bremberg",
                "speakers": { "nodes": [{ "name": "Leslie Norton" }] },
                "about": { "edges": [{ "relation": { "certainty": "INFERRED" } }] }
              },
              {
                "id": "norton-calls-for-free-journalists",
                "speakers": { "nodes": [{ "name": "Leslie Norton" }] },
                "about": { "edges": [{ "relation": { "certainty": "STATED" } }] }
              },
              {
                "id": "norton-calls-for-investigation",
                "speakers": { "nodes": [{ "name": "Leslie Norton" }] },
                "about": { "edges": [{ "relation": { "certainty": "STATED" } }] }
              },
              {
                "id": "norton-calls-for-prevention-of-torture",
                "speakers": { "nodes": [{ "name": "Leslie Norton" }] },
                "about": { "edges": [{ "relation": { "certainty": "STATED" } }] }
              },
              {
                "id": "others-call-for-free-journalists",
                "speakers": { "nodes": [{ "name": "Many others who called for free work of journalists at the review" }] },
                "about": { "edges": [{ "relation": { "certainty": "STATED" } }] }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Whoever_opposes_Lukashenko_is_said_to_with_whose_word_it_is() => (await server.AskAsync(Question)).ShouldBe(Answer);

    [Fact]
    public async Task Whoever_criticized_Belarus_is_found_by_its_target() =>
        (await server.AskAsync(CriticsQuestion)).ShouldBe(CriticsAnswer);
}
