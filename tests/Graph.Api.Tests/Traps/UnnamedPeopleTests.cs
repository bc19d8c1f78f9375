using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>People without a name stay apart from the named ones whom they might be.</summary>
public sealed class UnnamedPeopleTests(SharedServer server)
{
    private const string OfficialQuestion = """
        {
          people(where: { named: { eq: false } }) {
            nodes {
              name
              aliases
              documents { nodes { id } }
              mentions { nodes { text form evidence { start end } } }
              positions { edges { node { name } relation { title role evidence { exact } } } }
              statements { nodes { name evidence { exact } } }
            }
          }
          named: people(where: { named: { eq: true }, positions: { some: { node: { name: { contains: "Internal Affairs" } } } } }) {
            nodes { name documents { nodes { id } } }
          }
          unnamedWithAnAlias: actors(where: { named: { eq: false }, aliases: { any: true } }) { totalCount }
        }
        """;

    private const string OfficialAnswer = """
        {
          "people": {
            "nodes": [
              {
                "name": "Official with the Belarus interior ministry at the review",
                "aliases": [],
                "documents": { "nodes": [{ "id": "doc-002" }] },
                "mentions": {
                  "nodes": [
                    {
                      "text": "An official with the Belarus interior ministry",
                      "form": "DESCRIPTION",
                      "evidence": [{ "start": 1204, "end": 1250 }]
                    }
                  ]
                },
                "positions": {
                  "edges": [
                    {
                      "node": { "name": "Ministry of Internal Affairs of Belarus" },
                      "relation": {
                        "title": "official with the Belarus interior ministry",
                        "role": "OFFICIAL",
                        "evidence": [{ "exact": "An official with the Belarus interior ministry" }]
                      }
                    }
                  ]
                },
                "statements": {
                  "nodes": [
                    {
                      "name": "Ministry official accuses organizers of fake news",
                      "evidence": [
                        {
                          "exact": "The organizers behind \"these unlawful acts clearly were supported everywhere by fake news and distortion of the facts (and) were using our people as cannon fodder,\" he said."
                        }
                      ]
                    },
                    {
                      "name": "Ministry official alleges provocation by trained fighters",
                      "evidence": [
                        {
                          "exact": "An official with the Belarus interior ministry said via video link that authorities had faced \"deliberate provocation towards police\", including by \"trained fighters\"."
                        }
                      ]
                    }
                  ]
                }
              },
              {
                "name": "Stringer (photographer)",
                "aliases": [],
                "documents": { "nodes": [{ "id": "doc-002" }] },
                "mentions": { "nodes": [{ "text": "Stringer", "form": "DESCRIPTION", "evidence": [{ "start": 67, "end": 75 }] }] },
                "positions": { "edges": [] },
                "statements": { "nodes": [] }
              }
            ]
          },
          "named": { "nodes": [{ "name": "Gennady Kazakevich", "documents": { "nodes": [{ "id": "doc-000" }] } }] },
          "unnamedWithAnAlias": { "totalCount": 0 }
        }
        """;

    private const string OfficersQuestion = """
        {
          person(id: "aleh-talerchyk") { name mentions { nodes { text evidence { start } } } }
          groups(
            where: {
              named: { eq: false }
              or: [{ name: { contains: "Experts" } }, { name: { contains: "By_Pol" } }, { name: { startsWith: "Defectors" } }]
            }
            order: [{ name: ASC }]
          ) {
            nodes { name aliases mentions { nodes { text evidence { start end } } } }
          }
        }
        """;

    private const string OfficersAnswer = """
        {
          "person": {
            "name": "Aleh Talerchyk",
            "mentions": {
              "nodes": [
                { "text": "Aleh Talerchyk", "evidence": [{ "start": 4448 }] },
                { "text": "Talerchyk", "evidence": [{ "start": 4618 }] }
              ]
            }
          },
          "groups": {
            "nodes": [
              {
                "name": "Defectors from the security forces and law enforcement",
                "aliases": [],
                "mentions": {
                  "nodes": [
                    { "text": "new defectors", "evidence": [{ "start": 4432, "end": 4445 }] },
                    { "text": "the defectors", "evidence": [{ "start": 4526, "end": 4539 }] }
                  ]
                }
              },
              {
                "name": "Experts who left the Prosecutor General's Office",
                "aliases": [],
                "mentions": {
                  "nodes": [{ "text": "a range of other extremely qualified experts", "evidence": [{ "start": 4632, "end": 4676 }] }]
                }
              },
              {
                "name": "Initiators of By_Pol",
                "aliases": [],
                "mentions": { "nodes": [{ "text": "The initiators of By_Pol", "evidence": [{ "start": 6986, "end": 7010 }] }] }
              },
              {
                "name": "Officers organized in By_Pol",
                "aliases": [],
                "mentions": {
                  "nodes": [
                    { "text": "By_Pol users", "evidence": [{ "start": 6036, "end": 6048 }] },
                    {
                      "text": "lively and previous members of a variety of regulation enforcement agencies",
                      "evidence": [{ "start": 3766, "end": 3841 }]
                    },
                    { "text": "stability providers associates organized in By_Pol", "evidence": [{ "start": 7456, "end": 7506 }] },
                    { "text": "the officers organized in By_Pol", "evidence": [{ "start": 6122, "end": 6154 }] }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_unnamed_official_at_the_review_is_not_Kazakevich() =>
        (await server.AskAsync(OfficialQuestion)).ShouldBe(OfficialAnswer);

    [Fact]
    public async Task Officers_and_experts_without_names_are_groups_of_their_own_beside_Talerchyk() =>
        (await server.AskAsync(OfficersQuestion)).ShouldBe(OfficersAnswer);
}
