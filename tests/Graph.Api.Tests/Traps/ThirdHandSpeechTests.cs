using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>What Makei told his employees reaches us through one of them, the outlet and the translator.</summary>
public sealed class ThirdHandSpeechTests(SharedServer server)
{
    private const string Question = """
        {
          person(id: "vladimir-makei") {
            statements {
              nodes {
                summary
                speechAct
                speech
                wording
                addressees { nodes { name } }
                madeAt { name }
                within { summary speakers { nodes { name } } evidence { exact } }
                relayedBy(order: [{ edge: { step: ASC } }]) {
                  edges { node { name } relation { step role certainty inference evidence { exact } } }
                }
                evidence { exact start end document { id } }
              }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "person": {
            "statements": {
              "nodes": [
                {
                  "summary": "Whoever does not like the policy of the state should write a leave notice.",
                  "speechAct": "HINT",
                  "speech": "INDIRECT",
                  "wording": "TRANSLATED",
                  "addressees": { "nodes": [{ "name": "Employees of the Ministry of Foreign Affairs" }] },
                  "madeAt": { "name": "Conversation of Minister Makei with the employees of the Ministry of Foreign Affairs" },
                  "within": {
                    "summary": "Before the picket Minister Makei gathered all the employees for a conversation.",
                    "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] },
                    "evidence": [
                      {
                        "exact": "Today, according to Vyacheslav, before the picket, Minister of Foreign Affairs Vladimir Makei gathered all the employees for a conversation."
                      }
                    ]
                  },
                  "relayedBy": {
                    "edges": [
                      {
                        "node": { "name": "Vyacheslav Kazachenok" },
                        "relation": {
                          "step": 1,
                          "role": "RETOLD",
                          "certainty": "INFERRED",
                          "inference": "“The employee” is the employee of the sentence before.",
                          "evidence": [
                            {
                              "exact": "and, according to the employee, hinted that if someone does not like the policy of the state, he should write a leave notice."
                            }
                          ]
                        }
                      },
                      {
                        "node": { "name": "TUT.BY" },
                        "relation": {
                          "step": 2,
                          "role": "PUBLISHED",
                          "certainty": "STATED",
                          "inference": null,
                          "evidence": [{ "exact": "Source: TUT.BY" }]
                        }
                      },
                      {
                        "node": { "name": "Veranika Papkouskaya" },
                        "relation": {
                          "step": 3,
                          "role": "TRANSLATED",
                          "certainty": "STATED",
                          "inference": null,
                          "evidence": [{ "exact": "The text was translated by Veranika Papkouskaya" }]
                        }
                      }
                    ]
                  },
                  "evidence": [
                    {
                      "exact": "and, according to the employee, hinted that if someone does not like the policy of the state, he should write a leave notice.",
                      "start": 2528,
                      "end": 2653,
                      "document": { "id": "doc-001" }
                    }
                  ]
                },
                {
                  "summary": "The employees of the Ministry of Foreign Affairs took an oath to the state.",
                  "speechAct": "CLAIM",
                  "speech": "INDIRECT",
                  "wording": "TRANSLATED",
                  "addressees": { "nodes": [{ "name": "Employees of the Ministry of Foreign Affairs" }] },
                  "madeAt": { "name": "Conversation of Minister Makei with the employees of the Ministry of Foreign Affairs" },
                  "within": {
                    "summary": "Before the picket Minister Makei gathered all the employees for a conversation.",
                    "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] },
                    "evidence": [
                      {
                        "exact": "Today, according to Vyacheslav, before the picket, Minister of Foreign Affairs Vladimir Makei gathered all the employees for a conversation."
                      }
                    ]
                  },
                  "relayedBy": {
                    "edges": [
                      {
                        "node": { "name": "Vyacheslav Kazachenok" },
                        "relation": {
                          "step": 1,
                          "role": "RETOLD",
                          "certainty": "STATED",
                          "inference": null,
                          "evidence": [
                            {
                              "exact": "Today, according to Vyacheslav, before the picket, Minister of Foreign Affairs Vladimir Makei gathered all the employees for a conversation."
                            }
                          ]
                        }
                      },
                      {
                        "node": { "name": "TUT.BY" },
                        "relation": {
                          "step": 2,
                          "role": "PUBLISHED",
                          "certainty": "STATED",
                          "inference": null,
                          "evidence": [{ "exact": "Source: TUT.BY" }]
                        }
                      },
                      {
                        "node": { "name": "Veranika Papkouskaya" },
                        "relation": {
                          "step": 3,
                          "role": "TRANSLATED",
                          "certainty": "STATED",
                          "inference": null,
                          "evidence": [{ "exact": "The text was translated by Veranika Papkouskaya" }]
                        }
                      }
                    ]
                  },
                  "evidence": [
                    {
                      "exact": "He tecalled that the MFA employees took an oath to the state",
                      "start": 2466,
                      "end": 2526,
                      "document": { "id": "doc-001" }
                    }
                  ]
                }
              ]
            }
          }
        }
        """;

    private const string OwnQuestion = """
        {
          statement(id: "kazachenok-tells-of-makei") {
            within { id }
            relayedBy(order: [{ edge: { step: ASC } }]) { edges { node { name } relation { step role } } }
            embeds { nodes { id } }
          }
        }
        """;

    private const string OwnAnswer = """
        {
          "statement": {
            "within": null,
            "relayedBy": {
              "edges": [
                { "node": { "name": "TUT.BY" }, "relation": { "step": 1, "role": "PUBLISHED" } },
                { "node": { "name": "Veranika Papkouskaya" }, "relation": { "step": 2, "role": "TRANSLATED" } }
              ]
            },
            "embeds": { "nodes": [{ "id": "makei-hints-at-leave-notice" }, { "id": "makei-recalls-oath" }] }
          }
        }
        """;

    private const string WithinQuestion = """
        {
          statements(where: { within: { id: { neq: null } } }, first: 100) {
            totalCount
            nodes { id within { id } }
          }
        }
        """;

    private const string WithinAnswer = """
        {
          "statements": {
            "totalCount": 12,
            "nodes": [
              { "id": "allegations-of-torture", "within": { "id": "representatives-urge-investigations" } },
              { "id": "calls-for-strikes", "within": { "id": "kazakevich-names-signs-of-color-revolution" } },
              { "id": "claims-rights-not-respected", "within": { "id": "kazakevich-denies-rights-claims" } },
              { "id": "information-on-abuses", "within": { "id": "kazakevich-accuses-false-information" } },
              { "id": "lukashenko-claims-victory", "within": { "id": "authors-call-victory-claim-fraudulent" } },
              { "id": "lukashenko-orders-brutal-tactics", "within": { "id": "authors-predict-collapse-of-regime" } },
              { "id": "lukashenko-refuses-to-step-down", "within": { "id": "moscow-times-says-russia-emboldens-lukashenko" } },
              { "id": "makei-hints-at-leave-notice", "within": { "id": "kazachenok-tells-of-makei" } },
              { "id": "makei-recalls-oath", "within": { "id": "kazachenok-tells-of-makei" } },
              { "id": "negative-assessment-of-belarus", "within": { "id": "kazakevich-rejects-negative-assessment" } },
              { "id": "president-gave-his-word-to-leave", "within": { "id": "kazachenok-asks-president-to-leave" } },
              { "id": "russia-brands-moscow-times-foreign-agent", "within": { "id": "moscow-times-calls-branding-unjust" } }
            ]
          }
        }
        """;

    [Fact]
    public async Task Makei_speaks_through_Kazachenok_the_outlet_and_the_translator() => (await server.AskAsync(Question)).ShouldBe(Answer);

    [Fact]
    public async Task The_chain_of_what_Kazachenok_says_himself_is_one_step_shorter() =>
        (await server.AskAsync(OwnQuestion)).ShouldBe(OwnAnswer);

    [Fact]
    public async Task Every_statement_within_another_is_named_with_the_one_that_it_is_known_through() =>
        (await server.AskAsync(WithinQuestion)).ShouldBe(WithinAnswer);
}
