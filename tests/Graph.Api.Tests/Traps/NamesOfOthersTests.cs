using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Names that stand for something else, in whole or in part: capitals for states, words for what is of a country, a street for a man.</summary>
public sealed class NamesOfOthersTests(SharedServer server)
{
    private const string Question = """
        {
          mentions(where: { form: { in: [METONYM, DEMONYM] } }, order: [{ text: ASC }, { id: ASC }]) {
            nodes { text form actor { id } certainty evidence { start } }
          }
        }
        """;

    private const string Answer = """
        {
          "mentions": {
            "nodes": [
              { "text": "Canadian", "form": "DEMONYM", "actor": { "id": "canada" }, "certainty": "STATED", "evidence": [{ "start": 2975 }] },
              { "text": "Kremlin", "form": "METONYM", "actor": { "id": "government-of-russia" }, "certainty": "STATED", "evidence": [{ "start": 589 }] },
              { "text": "Moscow", "form": "METONYM", "actor": { "id": "government-of-russia" }, "certainty": "INFERRED", "evidence": [{ "start": 433 }] },
              { "text": "Moscow", "form": "METONYM", "actor": { "id": "russia" }, "certainty": "INFERRED", "evidence": [{ "start": 9046 }] },
              { "text": "Swiss", "form": "DEMONYM", "actor": { "id": "switzerland" }, "certainty": "STATED", "evidence": [{ "start": 955 }] }
            ]
          }
        }
        """;

    private const string StreetQuestion = """
        {
          place(id: "okrestin-street") { namedAfter { name positions { edges { node { name existence } relation { title } } } } namedAfterRelation { assertedBy { name } } }
          person(id: "boris-okrestin") { namesakes { nodes { name } } }
          company(id: "facebook") { involvedIn { nodes { name } } }
          action(id: "kopaneva-joins-picket") {
            participants { edges { node { name } relation { role label } } }
            involves { edges { node { name } relation { role } } }
          }
          figure(id: "single-picket") { min max unit certainty measures { edges { node { name } relation { aspect } } } }
        }
        """;

    private const string StreetAnswer = """
        {
          "place": {
            "namedAfter": {
              "name": "Boris Okrestin",
              "positions": {
                "edges": [
                  { "node": { "name": "Soviet Union", "existence": "HISTORICAL" }, "relation": { "title": "Hero of the Soviet Union" } }
                ]
              }
            },
            "namedAfterRelation": { "assertedBy": [{ "name": "People are tortured in Okrestin street" }] }
          },
          "person": { "namesakes": { "nodes": [{ "name": "Okrestin street" }] } },
          "company": { "involvedIn": { "nodes": [{ "name": "Bushilo posts a white-red-white flag" }] } },
          "action": {
            "participants": {
              "edges": [
                { "node": { "name": "Elena Kopaneva" }, "relation": { "role": "AGENT", "label": null } },
                { "node": { "name": "Vyacheslav Kazachenok" }, "relation": { "role": "RECIPIENT", "label": "joined by her" } }
              ]
            },
            "involves": { "edges": [{ "node": { "name": "Kazachenok holds a single picket" }, "relation": { "role": "OBJECT" } }] }
          },
          "figure": {
            "min": 1,
            "max": 1,
            "unit": "persons",
            "certainty": "INFERRED",
            "measures": { "edges": [{ "node": { "name": "Kazachenok holds a single picket" }, "relation": { "aspect": "who holds it" } }] }
          }
        }
        """;

    private const string QuestionsQuestion = """
        {
          questions(where: { within: { id: { eq: "are-rights-respected" } } }, order: [{ id: ASC }]) { nodes { id partOf { id } } }
          question(id: "is-lukashenko-legitimate-president") { parts { nodes { id } } }
          violent: question(id: "were-officers-violent") {
            yes: positions(where: { edge: { position: { eq: YES } } }) { totalCount }
            no: positions(where: { edge: { position: { eq: NO } } }, order: [{ node: { id: ASC } }]) { edges { node { id } relation { certainty } } }
          }
          peaceful: question(id: "were-protests-peaceful") {
            positions(where: { node: { documents: { some: { node: { id: { eq: "doc-000" } } } } } }, order: [{ node: { id: ASC } }]) {
              edges { node { id } relation { position certainty } }
            }
          }
        }
        """;

    private const string QuestionsAnswer = """
        {
          "questions": {
            "nodes": [
              { "id": "are-rights-respected", "partOf": null },
              { "id": "did-officers-act-lawfully", "partOf": { "id": "are-rights-respected" } },
              { "id": "is-violence-information-fake", "partOf": { "id": "were-officers-violent" } },
              { "id": "were-officers-violent", "partOf": { "id": "did-officers-act-lawfully" } }
            ]
          },
          "question": { "parts": { "nodes": [{ "id": "did-lukashenko-win" }, { "id": "was-election-fair" }] } },
          "violent": {
            "yes": { "totalCount": 20 },
            "no": {
              "edges": [
                { "node": { "id": "belarus-officials-insist-appropriate-reaction" }, "relation": { "certainty": "INFERRED" } },
                { "node": { "id": "kazakevich-accuses-false-information" }, "relation": { "certainty": "INFERRED" } },
                { "node": { "id": "kazakevich-says-officers-act-lawfully" }, "relation": { "certainty": "INFERRED" } }
              ]
            }
          },
          "peaceful": {
            "positions": {
              "edges": [
                { "node": { "id": "information-on-abuses" }, "relation": { "position": "YES", "certainty": "STATED" } },
                { "node": { "id": "kazakevich-justifies-use-of-force" }, "relation": { "position": "NO", "certainty": "INFERRED" } },
                { "node": { "id": "kazakevich-names-signs-of-color-revolution" }, "relation": { "position": "NO", "certainty": "INFERRED" } },
                { "node": { "id": "kazana-violence-is-unacceptable" }, "relation": { "position": "YES", "certainty": "INFERRED" } }
              ]
            }
          }
        }
        """;

    private const string EvidenceQuestion = """
        {
          statement(id: "kazakevich-denies-rights-claims") {
            contradicts(where: { node: { documents: { some: { node: { id: { eq: "doc-004" } } } } } }) { edges { node { id } relation { kind point } } }
          }
          criticism: statement(id: "critical-countries-criticize") { contradicts { edges { node { id } relation { kind certainty } } } }
          twice: statement(id: "lukashenko-claims-landslide-victory") { supports { totalCount } }
          document(id: "doc-000") { kind contributors { totalCount } }
        }
        """;

    private const string EvidenceAnswer = """
        {
          "statement": {
            "contradicts": {
              "edges": [
                {
                  "node": { "id": "authors-accuse-lukashenko-of-rights-abuses" },
                  "relation": {
                    "kind": "DIRECT",
                    "point": "Whether human rights are respected in Belarus, or Lukashenko perpetrates abuses against his own people"
                  }
                },
                {
                  "node": { "id": "authors-count-documented-cases" },
                  "relation": {
                    "kind": "DIRECT",
                    "point": "Whether claims of rights violations are supported by evidence, here more than 1,100 documented cases"
                  }
                },
                {
                  "node": { "id": "authors-list-injuries" },
                  "relation": {
                    "kind": "DIRECT",
                    "point": "Whether claims of rights violations are supported by evidence, here that of gunshot wounds, burns and signs of torture"
                  }
                }
              ]
            }
          },
          "criticism": {
            "contradicts": {
              "edges": [
                { "node": { "id": "others-say-no-interference" }, "relation": { "kind": "NORMATIVE", "certainty": "INFERRED" } },
                { "node": { "id": "russia-says-no-interference" }, "relation": { "kind": "NORMATIVE", "certainty": "INFERRED" } }
              ]
            }
          },
          "twice": { "supports": { "totalCount": 0 } },
          "document": { "kind": "NEWS_REPORT", "contributors": { "totalCount": 0 } }
        }
        """;

    [Fact]
    public async Task A_capital_stands_for_a_state_or_its_government_as_the_sentence_says() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);

    [Fact]
    public async Task A_street_bears_a_mans_name_and_a_second_picketer_joins_the_first() =>
        (await server.AskAsync(StreetQuestion)).ShouldBe(StreetAnswer);

    [Fact]
    public async Task Questions_that_overlap_are_related_and_both_sides_answer_them() =>
        (await server.AskAsync(QuestionsQuestion)).ShouldBe(QuestionsAnswer);

    [Fact]
    public async Task Evidence_stands_against_denials_and_distance_alone_does_not() =>
        (await server.AskAsync(EvidenceQuestion)).ShouldBe(EvidenceAnswer);
}
