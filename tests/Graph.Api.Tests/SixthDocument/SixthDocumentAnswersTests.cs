using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.SixthDocument;

/// <summary>A newcomer's document, annotated by the guide alone, answers like the five that were there before.</summary>
public sealed class SixthDocumentAnswersTests(SixthServer sixth) : IClassFixture<SixthServer>
{
    private const string SidesQuestion = """
        {
          questions(where: { name: { contains: "wages" } }, first: 5) {
            nodes {
              name
              positions(order: [{ node: { name: ASC } }]) {
                edges {
                  node { name speechAct speakers { edges { node { __typename name named } relation { capacity } } } evidence { exact start end } }
                  relation { position }
                }
              }
            }
          }
          statement(id: "ilvic-says-unpaid") {
            contradicts { edges { node { name } relation { point kind evidence { exact document { id } } } } }
          }
        }
        """;

    private const string SidesAnswer = """
        {
          "questions": {
            "nodes": [
              {
                "name": "Are the wages of the teachers overdue?",
                "positions": {
                  "edges": [
                    {
                      "node": {
                        "name": "Teachers demand their wages",
                        "speechAct": "DEMAND",
                        "speakers": {
                          "edges": [
                            {
                              "node": { "__typename": "Group", "name": "Teachers who marched in Velmar", "named": false },
                              "relation": { "capacity": null }
                            }
                          ]
                        },
                        "evidence": [
                          { "exact": "demanded their wages of the summer", "start": 183, "end": 217 },
                          { "exact": "the words “Pay us”", "start": 344, "end": 362 }
                        ]
                      },
                      "relation": { "position": "YES" }
                    },
                    {
                      "node": {
                        "name": "Wages are not overdue",
                        "speechAct": "DENIAL",
                        "speakers": {
                          "edges": [
                            {
                              "node": { "__typename": "Person", "name": "Pavel Orn", "named": true },
                              "relation": { "capacity": "Deputy Minister of Education" }
                            }
                          ]
                        },
                        "evidence": [
                          { "exact": "Deputy Minister of Education Pavel Orn denied that wages are overdue.", "start": 474, "end": 543 },
                          { "exact": "every school received its money by 15 September", "start": 607, "end": 654 }
                        ]
                      },
                      "relation": { "position": "NO" }
                    },
                    {
                      "node": {
                        "name": "We have not been paid since June",
                        "speechAct": "CLAIM",
                        "speakers": {
                          "edges": [
                            {
                              "node": { "__typename": "Person", "name": "Marta Ilvic", "named": true },
                              "relation": { "capacity": "chair of the union" }
                            }
                          ]
                        },
                        "evidence": [{ "exact": "“We have not been paid since June.", "start": 364, "end": 398 }]
                      },
                      "relation": { "position": "YES" }
                    }
                  ]
                }
              }
            ]
          },
          "statement": {
            "contradicts": {
              "edges": [
                {
                  "node": { "name": "Wages are not overdue" },
                  "relation": {
                    "point": "Whether the teachers have been paid",
                    "kind": "DIRECT",
                    "evidence": [
                      {
                        "exact": "Deputy Minister of Education Pavel Orn denied that wages are overdue.",
                        "document": { "id": "doc-005" }
                      },
                      { "exact": "every school received its money by 15 September", "document": { "id": "doc-005" } }
                    ]
                  }
                }
              ]
            }
          }
        }
        """;

    private const string WarningQuestion = """
        {
          statements(where: { speechAct: { eq: THREAT }, documents: { some: { node: { id: { eq: "doc-005" } } } } }) {
            nodes {
              summary
              speakers { nodes { name named } }
              addressees { nodes { name named } }
              within { name speakers { nodes { name } } }
              relayedBy(order: [{ edge: { step: ASC } }]) { edges { node { name } relation { step role } } }
              evidence { exact start end document { id } }
            }
          }
        }
        """;

    private const string WarningAnswer = """
        {
          "statements": {
            "nodes": [
              {
                "summary": "Whoever marches will not be needed after the holidays.",
                "speakers": { "nodes": [{ "name": "Head of the unnamed teacher's school", "named": false }] },
                "addressees": { "nodes": [{ "name": "Staff of the unnamed teacher's school", "named": false }] },
                "within": {
                  "name": "The head of the school warned the staff",
                  "speakers": { "nodes": [{ "name": "Teacher who did not give her name" }] }
                },
                "relayedBy": {
                  "edges": [
                    { "node": { "name": "Teacher who did not give her name" }, "relation": { "step": 1, "role": "RETOLD" } },
                    { "node": { "name": "Velmar Courier" }, "relation": { "step": 2, "role": "PUBLISHED" } }
                  ]
                },
                "evidence": [
                  {
                    "exact": "the head of her school had warned the staff: whoever marches will not be needed after the holidays",
                    "start": 722,
                    "end": 820,
                    "document": { "id": "doc-005" }
                  }
                ]
              }
            ]
          }
        }
        """;

    private const string HappenedQuestion = """
        {
          occurrences(where: { documents: { some: { node: { id: { eq: "doc-005" } } } } }, order: [{ id: ASC }]) {
            nodes {
              __typename
              id
              status
              period { text earliest latest asWritten }
              dateInference
              place { name partOf { name } }
              assertedBy { id }
              participants { edges { node { id } relation { role } } }
              evidence { exact }
            }
          }
        }
        """;

    private const string HappenedAnswer = """
        {
          "occurrences": {
            "nodes": [
              {
                "__typename": "Action",
                "id": "ministry-plans-meeting",
                "status": "PLANNED",
                "period": {
                  "text": "2021-10-04/2021-10-10",
                  "earliest": "2021-10-04",
                  "latest": "2021-10-10",
                  "asWritten": "next week"
                },
                "dateInference": "“Next week” is the one after October 3, 2021, the date of the page, a Sunday.",
                "place": null,
                "assertedBy": [],
                "participants": {
                  "edges": [
                    { "node": { "id": "ministry-of-education-norland" }, "relation": { "role": "AGENT" } },
                    { "node": { "id": "union-of-school-workers" }, "relation": { "role": "RECIPIENT" } }
                  ]
                },
                "evidence": [{ "exact": "The ministry plans a meeting with the USW next week." }]
              },
              {
                "__typename": "Action",
                "id": "spokesman-does-not-answer",
                "status": "OMITTED",
                "period": null,
                "dateInference": null,
                "place": null,
                "assertedBy": [],
                "participants": { "edges": [{ "node": { "id": "police-spokesman-velmar" }, "relation": { "role": "RESPONSIBLE" } }] },
                "evidence": [{ "exact": "A police spokesman did not answer questions." }]
              },
              {
                "__typename": "Action",
                "id": "two-marchers-detained",
                "status": "ALLEGED",
                "period": null,
                "dateInference": null,
                "place": { "name": "Old Mill", "partOf": { "name": "Velmar" } },
                "assertedBy": [{ "id": "union-says-two-detained" }],
                "participants": {
                  "edges": [
                    { "node": { "id": "detained-marchers" }, "relation": { "role": "RECIPIENT" } },
                    { "node": { "id": "police-norland" }, "relation": { "role": "AGENT" } }
                  ]
                },
                "evidence": [{ "exact": "Police detained two marchers near the Old Mill" }]
              },
              {
                "__typename": "Event",
                "id": "velmar-march",
                "status": "REPORTED",
                "period": { "text": "2021-10-02", "earliest": "2021-10-02", "latest": "2021-10-02", "asWritten": "On Saturday" },
                "dateInference": "“Saturday” is the one before October 3, 2021, the date of the page.",
                "place": { "name": "Velmar", "partOf": null },
                "assertedBy": [],
                "participants": {
                  "edges": [
                    { "node": { "id": "marching-teachers" }, "relation": { "role": "AGENT" } },
                    { "node": { "id": "union-of-school-workers" }, "relation": { "role": "ORGANIZER" } }
                  ]
                },
                "evidence": [
                  {
                    "exact": "On Saturday, some 400 teachers marched from the Old Mill to the building of the Ministry of Education of Norland"
                  }
                ]
              }
            ]
          }
        }
        """;

    private const string NumbersQuestion = """
        {
          figures(where: { documents: { some: { node: { id: { eq: "doc-005" } } } } }, order: [{ min: ASC }]) {
            nodes { name min max qualifier unit period { text } assertedBy { name } measures { nodes { name } } evidence { exact } }
          }
          proposed: publicBodies(where: { existence: { eq: PROPOSED }, documents: { some: { node: { id: { eq: "doc-005" } } } } }) {
            nodes { name aliases assertedBy { name } mentions { nodes { text form evidence { start end } } } }
          }
          ministries(where: { partOf: { name: { eq: "Norland" } } }) {
            nodes { name aliases positionHolders { edges { node { name } relation { title role } } } }
          }
        }
        """;

    private const string NumbersAnswer = """
        {
          "figures": {
            "nodes": [
              {
                "name": "Detained marchers",
                "min": 2,
                "max": 2,
                "qualifier": "EXACT",
                "unit": "persons",
                "period": null,
                "assertedBy": [{ "name": "Police detained two marchers" }],
                "measures": { "nodes": [{ "name": "Marchers whom police detained" }] },
                "evidence": [{ "exact": "two marchers" }]
              },
              {
                "name": "Teachers who marched",
                "min": 400,
                "max": 400,
                "qualifier": "ABOUT",
                "unit": "persons",
                "period": { "text": "2021-10-02" },
                "assertedBy": [],
                "measures": { "nodes": [{ "name": "Teachers who marched in Velmar" }] },
                "evidence": [{ "exact": "some 400 teachers" }]
              },
              {
                "name": "Members of the union",
                "min": 9000,
                "max": 9000,
                "qualifier": "EXACT",
                "unit": "persons",
                "period": null,
                "assertedBy": [],
                "measures": { "nodes": [{ "name": "Union of School Workers" }] },
                "evidence": [{ "exact": "which has 9,000 members" }]
              }
            ]
          },
          "proposed": {
            "nodes": [
              {
                "name": "Wage commission (proposed)",
                "aliases": [],
                "assertedBy": [{ "name": "Union proposes a wage commission" }],
                "mentions": {
                  "nodes": [{ "text": "a wage commission", "form": "DESCRIPTION", "evidence": [{ "start": 1005, "end": 1022 }] }]
                }
              }
            ]
          },
          "ministries": {
            "nodes": [
              {
                "name": "Ministry of Education of Norland",
                "aliases": ["Ministry of Education of Norland"],
                "positionHolders": {
                  "edges": [
                    {
                      "node": { "name": "Pavel Orn" },
                      "relation": { "title": "Deputy Minister of Education", "role": "DEPUTY_MINISTER" }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    private const string OffsetsQuestion = """
        {
          people(where: { aliases: { some: { eq: "Marta Ilvic" } } }) {
            nodes { name mentions { nodes { text evidence { exact start end startUtf16 endUtf16 } } } }
          }
          search(text: "marta ilvic", kinds: [PERSON]) { nodes { ... on Person { name } } }
          before: evidences(where: { factId: { eq: "usw-members" } }) { nodes { exact start end startUtf16 endUtf16 } }
        }
        """;

    private const string OffsetsAnswer = """
        {
          "people": {
            "nodes": [
              {
                "name": "Marta Ilvic",
                "mentions": {
                  "nodes": [
                    {
                      "text": "chair of the union",
                      "evidence": [{ "exact": "chair of the union", "start": 453, "end": 471, "startUtf16": 454, "endUtf16": 472 }]
                    },
                    {
                      "text": "Marta Ilvic",
                      "evidence": [{ "exact": "Marta\u00a0Ilvic", "start": 440, "end": 451, "startUtf16": 441, "endUtf16": 452 }]
                    }
                  ]
                }
              }
            ]
          },
          "search": { "nodes": [{ "name": "Marta Ilvic" }] },
          "before": { "nodes": [{ "exact": "which has 9,000 members", "start": 281, "end": 304, "startUtf16": 281, "endUtf16": 304 }] }
        }
        """;

    [Fact]
    public async Task Both_sides_of_the_disputed_question_are_listed() => (await sixth.AskAsync(SidesQuestion)).ShouldBe(SidesAnswer);

    [Fact]
    public async Task What_the_head_of_school_said_is_known_through_an_unnamed_teacher_and_the_newspaper() =>
        (await sixth.AskAsync(WarningQuestion)).ShouldBe(WarningAnswer);

    [Fact]
    public async Task What_happened_is_told_alleged_planned_or_pointedly_not_done() =>
        (await sixth.AskAsync(HappenedQuestion)).ShouldBe(HappenedAnswer);

    [Fact]
    public async Task Its_numbers_and_bodies_are_asked_for_like_any_other() =>
        (await sixth.AskAsync(NumbersQuestion)).ShouldBe(NumbersAnswer);

    [Fact]
    public async Task Behind_a_character_beyond_16_bits_code_points_and_UTF_16_differ_and_both_are_right() =>
        (await sixth.AskAsync(OffsetsQuestion)).ShouldBe(OffsetsAnswer);
}
