using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Bodies that are only proposed or envisaged do not exist yet.</summary>
public sealed class ProposedBodiesTests(SharedServer server)
{
    private const string Question = """
        {
          actors(where: { existence: { neq: EXISTING } }, order: [{ name: ASC }]) {
            nodes {
              __typename
              name
              existence
              status
              mentions { nodes { text mangled evidence { exact start end document { id } } } }
              succeeds { edges { node { name existence } relation { status assertedBy { name } evidence { exact } } } }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "actors": {
            "nodes": [
              {
                "__typename": "SecurityForce",
                "name": "Gestapo",
                "existence": "HISTORICAL",
                "status": "REPORTED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "Gestapo",
                      "mangled": false,
                      "evidence": [{ "exact": "Gestapo", "start": 1191, "end": 1198, "document": { "id": "doc-001" } }]
                    }
                  ]
                },
                "succeeds": { "edges": [] }
              },
              {
                "__typename": "SecurityForce",
                "name": "Hilfspolizei",
                "existence": "HISTORICAL",
                "status": "REPORTED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "hilfspolizei",
                      "mangled": false,
                      "evidence": [{ "exact": "hilfspolizei", "start": 1226, "end": 1238, "document": { "id": "doc-001" } }]
                    }
                  ]
                },
                "succeeds": { "edges": [] }
              },
              {
                "__typename": "SecurityForce",
                "name": "New law enforcement bodies (envisaged)",
                "existence": "PROPOSED",
                "status": "PROPOSED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "regulation enforcement bodies",
                      "mangled": true,
                      "evidence": [
                        { "exact": "regulation enforcement bodies", "start": 7792, "end": 7821, "document": { "id": "doc-004" } }
                      ]
                    }
                  ]
                },
                "succeeds": { "edges": [] }
              },
              {
                "__typename": "SecurityForce",
                "name": "New police of Belarus (envisaged)",
                "existence": "PROPOSED",
                "status": "PROPOSED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "a new Belarusian police power",
                      "mangled": true,
                      "evidence": [
                        { "exact": "a new Belarusian police power", "start": 7530, "end": 7559, "document": { "id": "doc-004" } }
                      ]
                    },
                    {
                      "text": "a reconstituted Belarusian police pressure",
                      "mangled": true,
                      "evidence": [
                        {
                          "exact": "a reconstituted Belarusian police pressure",
                          "start": 7276,
                          "end": 7318,
                          "document": { "id": "doc-004" }
                        }
                      ]
                    }
                  ]
                },
                "succeeds": {
                  "edges": [
                    {
                      "node": { "name": "OMON", "existence": "EXISTING" },
                      "relation": {
                        "status": "PROPOSED",
                        "assertedBy": [{ "name": "By_Pol could form core of new police" }],
                        "evidence": [{ "exact": "which would exchange the present police and the in particular brutal OMON units" }]
                      }
                    },
                    {
                      "node": { "name": "Police of Belarus", "existence": "EXISTING" },
                      "relation": {
                        "status": "PROPOSED",
                        "assertedBy": [{ "name": "By_Pol could form core of new police" }],
                        "evidence": [{ "exact": "which would exchange the present police" }]
                      }
                    }
                  ]
                }
              },
              {
                "__typename": "PublicBody",
                "name": "New prosecutor's office (envisaged)",
                "existence": "PROPOSED",
                "status": "PROPOSED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "a new prosecutor’s place of work",
                      "mangled": true,
                      "evidence": [
                        { "exact": "a new prosecutor’s place of work", "start": 7755, "end": 7787, "document": { "id": "doc-004" } }
                      ]
                    }
                  ]
                },
                "succeeds": {
                  "edges": [
                    {
                      "node": { "name": "Prosecutor General's Office of Belarus", "existence": "EXISTING" },
                      "relation": {
                        "status": "PROPOSED",
                        "assertedBy": [{ "name": "By_Pol could underlie a new prosecution" }],
                        "evidence": [{ "exact": "By_Pol could also variety the basis for a new prosecutor’s place of work" }]
                      }
                    }
                  ]
                }
              },
              {
                "__typename": "SecurityForce",
                "name": "SD",
                "existence": "HISTORICAL",
                "status": "REPORTED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "SD",
                      "mangled": false,
                      "evidence": [{ "exact": "SD", "start": 1203, "end": 1205, "document": { "id": "doc-001" } }]
                    }
                  ]
                },
                "succeeds": { "edges": [] }
              },
              {
                "__typename": "State",
                "name": "Soviet Union",
                "existence": "HISTORICAL",
                "status": "REPORTED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "Soviet Union",
                      "mangled": false,
                      "evidence": [{ "exact": "Soviet Union", "start": 1142, "end": 1154, "document": { "id": "doc-001" } }]
                    }
                  ]
                },
                "succeeds": { "edges": [] }
              },
              {
                "__typename": "NGO",
                "name": "Trade union for security services personnel (proposed)",
                "existence": "PROPOSED",
                "status": "PROPOSED",
                "mentions": {
                  "nodes": [
                    {
                      "text": "a trade union for security solutions personnel",
                      "mangled": true,
                      "evidence": [
                        {
                          "exact": "a trade union for security solutions personnel",
                          "start": 7104,
                          "end": 7150,
                          "document": { "id": "doc-004" }
                        }
                      ]
                    }
                  ]
                },
                "succeeds": { "edges": [] }
              }
            ]
          }
        }
        """;

    private const string FoundingQuestion = """
        {
          occurrences(
            where: {
              status: { eq: PROPOSED }
              involves: { some: { node: { id: { in: ["security-services-trade-union", "new-belarusian-police", "new-prosecutors-office"] } } } }
            }
            order: [{ name: ASC }]
          ) {
            nodes { name status assertedBy { name speechAct speakers { nodes { name } } } evidence { exact } }
          }
          done: occurrences(
            where: { status: { eq: REPORTED }, involves: { some: { node: { id: { in: ["new-belarusian-police", "new-prosecutors-office"] } } } } }
          ) { totalCount }
        }
        """;

    private const string FoundingAnswer = """
        {
          "occurrences": {
            "nodes": [
              {
                "name": "A new police replaces police and OMON",
                "status": "PROPOSED",
                "assertedBy": [
                  {
                    "name": "By_Pol could form core of new police",
                    "speechAct": "PROPOSAL",
                    "speakers": { "nodes": [{ "name": "Authors of the article on cracks in the security forces" }] }
                  }
                ],
                "evidence": [
                  {
                    "exact": "The stability providers associates organized in By_Pol could sort the main of a new Belarusian police power, which would exchange the present police and the in particular brutal OMON units"
                  }
                ]
              },
              {
                "name": "A trade union is to be created",
                "status": "PROPOSED",
                "assertedBy": [
                  {
                    "name": "Initiators of By_Pol propose a trade union",
                    "speechAct": "PROPOSAL",
                    "speakers": { "nodes": [{ "name": "Initiators of By_Pol" }] }
                  }
                ],
                "evidence": [{ "exact": "proposed making a trade union for security solutions personnel" }]
              },
              {
                "name": "New prosecution is built on By_Pol",
                "status": "PROPOSED",
                "assertedBy": [
                  {
                    "name": "By_Pol could underlie a new prosecution",
                    "speechAct": "PROPOSAL",
                    "speakers": { "nodes": [{ "name": "Authors of the article on cracks in the security forces" }] }
                  }
                ],
                "evidence": [
                  {
                    "exact": "By_Pol could also variety the basis for a new prosecutor’s place of work and regulation enforcement bodies."
                  }
                ]
              }
            ]
          },
          "done": { "totalCount": 0 }
        }
        """;

    [Fact]
    public async Task The_union_the_new_police_and_the_new_prosecution_do_not_exist_yet() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);

    [Fact]
    public async Task What_would_bring_them_about_is_proposed_too() => (await server.AskAsync(FoundingQuestion)).ShouldBe(FoundingAnswer);
}
