using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Who is given only by office is the person who holds it.</summary>
public sealed class PeopleNamedByOfficeTests(SharedServer server)
{
    private const string PresidentQuestion = """
        {
          mentions(where: { text: { eq: "the president" } }) {
            nodes { form mangled actor { __typename name } document { id } evidence { exact prefix start end } }
          }
          person(id: "alexander-lukashenko") {
            addressedIn(where: { node: { documents: { some: { node: { id: { eq: "doc-001" } } } } } }) {
              edges { node { name speechAct speakers { nodes { name } } } relation { certainty evidence { exact } } }
            }
            mentions(where: { node: { document: { id: { eq: "doc-001" } }, form: { eq: NAME } } }) { totalCount }
            documents { nodes { id } }
          }
        }
        """;

    private const string PresidentAnswer = """
        {
          "mentions": {
            "nodes": [
              {
                "form": "OFFICE",
                "mangled": false,
                "actor": { "__typename": "Person", "name": "Alexander Lukashenko" },
                "document": { "id": "doc-001" },
                "evidence": [
                  {
                    "exact": "the president",
                    "prefix": "e from dungeons, give them medical aid.”\n\nHe also addressed ",
                    "start": 1695,
                    "end": 1708
                  }
                ]
              }
            ]
          },
          "person": {
            "addressedIn": {
              "edges": [
                {
                  "node": {
                    "name": "Why not keep your word and leave?",
                    "speechAct": "APPEAL",
                    "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] }
                  },
                  "relation": {
                    "certainty": "INFERRED",
                    "evidence": [
                      {
                        "exact": "He also addressed the president: “Why don’t you keep your word and leave with a suitcase under your arm?"
                      }
                    ]
                  }
                },
                {
                  "node": {
                    "name": "The president is separated from the people",
                    "speechAct": "OPINION",
                    "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] }
                  },
                  "relation": { "certainty": "INFERRED", "evidence": [{ "exact": "He also addressed the president" }] }
                }
              ]
            },
            "mentions": { "totalCount": 0 },
            "documents": { "nodes": [{ "id": "doc-001" }, { "id": "doc-002" }, { "id": "doc-004" }] }
          }
        }
        """;

    private const string EmployeeQuestion = """
        {
          statement(id: "makei-hints-at-leave-notice") {
            relayedBy(where: { edge: { step: { eq: 1 } } }) {
              edges { node { name } relation { role certainty inference evidence { exact } } }
            }
          }
        }
        """;

    private const string EmployeeAnswer = """
        {
          "statement": {
            "relayedBy": {
              "edges": [
                {
                  "node": { "name": "Vyacheslav Kazachenok" },
                  "relation": {
                    "role": "RETOLD",
                    "certainty": "INFERRED",
                    "inference": "“The employee” is the employee of the sentence before.",
                    "evidence": [
                      {
                        "exact": "and, according to the employee, hinted that if someone does not like the policy of the state, he should write a leave notice."
                      }
                    ]
                  }
                }
              ]
            }
          }
        }
        """;

    [Fact]
    public async Task The_president_of_document_001_is_Lukashenko_who_is_not_named_there() =>
        (await server.AskAsync(PresidentQuestion)).ShouldBe(PresidentAnswer);

    [Fact]
    public async Task The_employee_of_document_001_is_Kazachenok() => (await server.AskAsync(EmployeeQuestion)).ShouldBe(EmployeeAnswer);
}
