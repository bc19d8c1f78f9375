using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>What the documents do not state is not asserted.</summary>
public sealed class NotStatedTests(SharedServer server)
{
    private const string DefectorQuestion = """
        {
          person(id: "aleh-talerchyk") {
            memberOf { edges { node { name } relation { evidence { exact } } } }
            associates { nodes { name } }
            associateOf { nodes { name } }
            partOf { name }
            positions { edges { node { name } relation { title until { text } evidence { exact } } } }
          }
          movement(id: "by-pol") { members { edges { node { name named } relation { role evidence { exact } } } } }
        }
        """;

    private const string DefectorAnswer = """
        {
          "person": {
            "memberOf": {
              "edges": [
                {
                  "node": { "name": "Defectors from the security forces and law enforcement" },
                  "relation": {
                    "evidence": [
                      { "exact": "Aleh\u00a0Talerchyk, who resigned from the Prosecutor General’s Workplace, is 1 of the defectors." }
                    ]
                  }
                }
              ]
            },
            "associates": { "nodes": [] },
            "associateOf": { "nodes": [] },
            "partOf": null,
            "positions": {
              "edges": [
                {
                  "node": { "name": "Prosecutor General's Office of Belarus" },
                  "relation": {
                    "title": "position not stated",
                    "until": { "text": "../2020-12" },
                    "evidence": [{ "exact": "Aleh\u00a0Talerchyk, who resigned from the Prosecutor General’s Workplace" }]
                  }
                }
              ]
            }
          },
          "movement": {
            "members": {
              "edges": [
                {
                  "node": { "name": "Initiators of By_Pol", "named": false },
                  "relation": { "role": "initiator", "evidence": [{ "exact": "The initiators of By_Pol" }] }
                },
                {
                  "node": { "name": "Officers organized in By_Pol", "named": false },
                  "relation": { "role": null, "evidence": [{ "exact": "They have united in By_Pol" }] }
                }
              ]
            }
          }
        }
        """;

    private const string LavrovQuestion = """
        {
          person(id: "sergei-lavrov") {
            events { nodes { name } }
            statements { nodes { name } }
            actions {
              nodes {
                name
                place { name }
                participants { edges { node { name } relation { role } } }
                evidence { exact start end document { id } }
              }
            }
          }
        }
        """;

    private const string LavrovAnswer = """
        {
          "person": {
            "events": { "nodes": [] },
            "statements": { "nodes": [] },
            "actions": {
              "nodes": [
                {
                  "name": "Lavrov visits Minsk",
                  "place": { "name": "Minsk" },
                  "participants": { "edges": [{ "node": { "name": "Sergei Lavrov" }, "relation": { "role": "AGENT" } }] },
                  "evidence": [
                    {
                      "exact": "the modern take a look at to Minsk by Russian International Minister Sergei Lavrov",
                      "start": 497,
                      "end": 579,
                      "document": { "id": "doc-004" }
                    }
                  ]
                }
              ]
            }
          }
        }
        """;

    private const string ExternalQuestion = """
        {
          subjects(where: { external: { neq: null } }, order: [{ id: ASC }]) {
            nodes { __typename id name external }
          }
        }
        """;

    private const string ExternalAnswer = """
        {
          "subjects": {
            "nodes": [
              {
                "__typename": "Person",
                "id": "andrew-bremberg",
                "name": "Andrew Bremberg",
                "external": "Permanent Representative of the United States to the United Nations Office at Geneva."
              },
              {
                "__typename": "Document",
                "id": "doc-002",
                "name": "Belarus Rights Abuses Under Fire at UN",
                "external": "The review of Belarus by the UPR Working Group took place on Monday, 2 November 2020."
              },
              {
                "__typename": "SecurityForce",
                "id": "hilfspolizei",
                "name": "Hilfspolizei",
                "external": "The word means auxiliary police."
              },
              {
                "__typename": "Person",
                "id": "ioanna-kazana-vishnevetsky",
                "name": "Ioanna Kazana-Vishnevetsky",
                "external": "The office is called United Nations Resident Coordinator in English."
              },
              {
                "__typename": "NGO",
                "id": "isans",
                "name": "Global Strategic Action Network for Protection",
                "external": "iSANS, the International Strategic Action Network for Security"
              },
              {
                "__typename": "Person",
                "id": "jurg-lauber",
                "name": "Jurg Lauber",
                "external": "Permanent Representative of Switzerland to the United Nations Office at Geneva."
              },
              {
                "__typename": "Person",
                "id": "leslie-norton",
                "name": "Leslie Norton",
                "external": "Permanent Representative of Canada to the United Nations Office at Geneva."
              },
              {
                "__typename": "SecurityForce",
                "id": "sicherheitsdienst",
                "name": "SD",
                "external": "SD stands for Sicherheitsdienst, the security service of the SS."
              },
              {
                "__typename": "Figure",
                "id": "single-picket",
                "name": "Persons who hold the single picket",
                "external": "Where demonstrations need a permit, a person who stands alone with a poster is called a single picket."
              },
              {
                "__typename": "State",
                "id": "soviet-union",
                "name": "Soviet Union",
                "external": "It was dissolved in 1991."
              },
              {
                "__typename": "Place",
                "id": "stalin-era-execution-site",
                "name": "Stalin-era execution site",
                "external": "Kurapaty, on the edge of Minsk."
              },
              {
                "__typename": "Event",
                "id": "upr-of-belarus",
                "name": "Universal Periodic Review of Belarus",
                "external": "The UPR Working Group reviewed Belarus on 2 November 2020."
              },
              {
                "__typename": "Person",
                "id": "yuri-ambrazevich",
                "name": "Yuri Ambrazevich",
                "external": "Permanent Representative of Belarus to the United Nations Office at Geneva."
              }
            ]
          }
        }
        """;

    private const string OutsideQuestion = """
        {
          kurapaty: subjects(
            where: { or: [{ name: { containsInsensitive: "kurapaty" } }, { description: { containsInsensitive: "kurapaty" } }] }
          ) { totalCount }
          isans: actors(
            where: { or: [{ name: { containsInsensitive: "isans" } }, { aliases: { some: { containsInsensitive: "isans" } } }] }
          ) { totalCount }
          permanentRepresentatives: people(
            where: { positions: { some: { edge: { title: { containsInsensitive: "permanent representative" } } } } }
          ) { totalCount }
          second: occurrences(where: { period: { certainly: { during: "2020-11-02" } } }) { totalCount }
        }
        """;

    private const string OutsideAnswer = """
        {
          "kurapaty": { "totalCount": 0 },
          "isans": { "totalCount": 0 },
          "permanentRepresentatives": { "totalCount": 0 },
          "second": { "totalCount": 0 }
        }
        """;

    [Fact]
    public async Task One_of_the_defectors_is_no_member_of_By_Pol() => (await server.AskAsync(DefectorQuestion)).ShouldBe(DefectorAnswer);

    [Fact]
    public async Task Whom_Lavrov_met_in_Minsk_is_not_stated() => (await server.AskAsync(LavrovQuestion)).ShouldBe(LavrovAnswer);

    [Fact]
    public async Task What_is_known_from_outside_stands_in_external_alone() =>
        (await server.AskAsync(ExternalQuestion)).ShouldBe(ExternalAnswer);

    [Fact]
    public async Task What_only_a_reader_knows_is_nowhere_else() => (await server.AskAsync(OutsideQuestion)).ShouldBe(OutsideAnswer);
}
