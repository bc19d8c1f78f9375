using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>Appeals for donations, captions and credits are the page's, not the article's, and say so.</summary>
public sealed class PageTextTests(SharedServer server)
{
    private const string AppealQuestion = """
        {
          statements(where: { boilerplate: { eq: true } }) {
            nodes { name speechAct madeAt { name } speakers { nodes { name } } evidence { exact start document { id } } }
          }
          actions(where: { boilerplate: { eq: true } }) { nodes { name assertedBy { name } partOf { name } evidence { exact } } }
          figures(where: { boilerplate: { eq: true } }) {
            nodes { name min note assertedBy { name } evidence { exact } }
          }
          works(where: { boilerplate: { eq: true } }, order: [{ id: ASC }]) { nodes { id } }
          actors(where: { boilerplate: { eq: true } }, order: [{ id: ASC }]) { nodes { id } }
          article: statements(where: { boilerplate: { eq: false }, documents: { some: { node: { id: { eq: "doc-002" } } } } }) { totalCount }
        }
        """;

    private const string AppealAnswer = """
        {
          "statements": {
            "nodes": [
              {
                "name": "The Moscow Times asks for support",
                "speechAct": "APPEAL",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [
                  { "exact": "Support The Moscow Times!", "start": 0, "document": { "id": "doc-002" } },
                  { "exact": "… we have a small favor to ask.", "start": 3376, "document": { "id": "doc-002" } },
                  { "exact": "But we need your help to continue our critical mission.", "start": 3845, "document": { "id": "doc-002" } },
                  {
                    "exact": "If you can, please support us monthly starting from just 2.",
                    "start": 3966,
                    "document": { "id": "doc-002" }
                  }
                ]
              },
              {
                "name": "Branding as \"foreign agent\" is unjust",
                "speechAct": "ACCUSATION",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [
                  {
                    "exact": "As you may have heard, The Moscow Times, an independent news source for over 30 years, has been unjustly branded as a \"foreign agent\" by the Russian government.",
                    "start": 3409,
                    "document": { "id": "doc-002" }
                  }
                ]
              },
              {
                "name": "The Moscow Times calls itself independent",
                "speechAct": "CLAIM",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [
                  {
                    "exact": "The Moscow Times, an independent news source for over 30 years",
                    "start": 3432,
                    "document": { "id": "doc-002" }
                  }
                ]
              },
              {
                "name": "Attempt to silence assaults integrity of journalism",
                "speechAct": "CONDEMNATION",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [
                  {
                    "exact": "This blatant attempt to silence our voice is a direct assault on the integrity of journalism and the values we hold dear.",
                    "start": 3570,
                    "document": { "id": "doc-002" }
                  }
                ]
              },
              {
                "name": "Journalists refuse to be silenced",
                "speechAct": "REFUSAL",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [
                  {
                    "exact": "We, the journalists of The Moscow Times, refuse to be silenced.",
                    "start": 3693,
                    "document": { "id": "doc-002" }
                  }
                ]
              },
              {
                "name": "Support makes a world of difference",
                "speechAct": "CLAIM",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [
                  {
                    "exact": "Your support, no matter how small, makes a world of difference.",
                    "start": 3902,
                    "document": { "id": "doc-002" }
                  },
                  {
                    "exact": "It's quick to set up, and you can be confident that you're making a significant impact every month by supporting open, independent journalism.",
                    "start": 4026,
                    "document": { "id": "doc-002" }
                  }
                ]
              },
              {
                "name": "Commitment to accurate reporting remains unshaken",
                "speechAct": "PROMISE",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [
                  {
                    "exact": "Our commitment to providing accurate and unbiased reporting on Russia remains unshaken.",
                    "start": 3757,
                    "document": { "id": "doc-002" }
                  }
                ]
              },
              {
                "name": "The Moscow Times thanks its readers",
                "speechAct": "THANKS",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Journalists of The Moscow Times" }] },
                "evidence": [{ "exact": "Thank you.", "start": 4169, "document": { "id": "doc-002" } }]
              },
              {
                "name": "Russian government brands newspaper \"foreign agent\"",
                "speechAct": "ACCUSATION",
                "madeAt": null,
                "speakers": { "nodes": [{ "name": "Government of Russia" }] },
                "evidence": [
                  {
                    "exact": "branded as a \"foreign agent\" by the Russian government",
                    "start": 3514,
                    "document": { "id": "doc-002" }
                  }
                ]
              }
            ]
          },
          "actions": {
            "nodes": [
              {
                "name": "Russian government brands The Moscow Times a \"foreign agent\"",
                "assertedBy": [{ "name": "Branding as \"foreign agent\" is unjust" }],
                "partOf": null,
                "evidence": [
                  {
                    "exact": "The Moscow Times, an independent news source for over 30 years, has been unjustly branded as a \"foreign agent\" by the Russian government"
                  }
                ]
              }
            ]
          },
          "figures": {
            "nodes": [
              {
                "name": "Least monthly support for The Moscow Times",
                "min": 2,
                "note": "Two is the least; the currency is not stated.",
                "assertedBy": [{ "name": "The Moscow Times asks for support" }],
                "evidence": [{ "exact": "please support us monthly starting from just 2" }]
              },
              {
                "name": "Years of The Moscow Times as an independent news source",
                "min": 30,
                "note": null,
                "assertedBy": [{ "name": "The Moscow Times calls itself independent" }],
                "evidence": [{ "exact": "an independent news source for over 30 years" }]
              }
            ]
          },
          "works": { "nodes": [{ "id": "photo-of-article-002" }, { "id": "picket-video" }] },
          "actors": {
            "nodes": [
              { "id": "journalists-of-the-moscow-times" },
              { "id": "readers-of-the-moscow-times" },
              { "id": "stringer-of-photo-002" },
              { "id": "tass" },
              { "id": "tut-by" },
              { "id": "veranika-papkouskaya" },
              { "id": "whiskeygingershop" }
            ]
          },
          "article": { "totalCount": 31 }
        }
        """;

    private const string CreditQuestion = """
        {
          works(where: { kind: { eq: PHOTOGRAPH } }) {
            nodes {
              name
              note
              boilerplate
              contributors { edges { node { __typename name named } relation { role evidence { exact document { id } } } } }
            }
          }
          document(id: "doc-002") { contributors { edges { node { name } relation { role evidence { exact } } } } }
        }
        """;

    private const string CreditAnswer = """
        {
          "works": {
            "nodes": [
              {
                "name": "Picture of the article",
                "note": null,
                "boilerplate": true,
                "contributors": {
                  "edges": [
                    {
                      "node": { "__typename": "Person", "name": "Stringer (photographer)", "named": false },
                      "relation": {
                        "role": "PHOTOGRAPHER",
                        "evidence": [{ "exact": "Stringer / TASS", "document": { "id": "doc-002" } }]
                      }
                    },
                    {
                      "node": { "__typename": "MediaOutlet", "name": "TASS", "named": true },
                      "relation": { "role": "SOURCE", "evidence": [{ "exact": "Stringer / TASS", "document": { "id": "doc-002" } }] }
                    }
                  ]
                }
              }
            ]
          },
          "document": {
            "contributors": {
              "edges": [
                {
                  "node": { "name": "The Moscow Times" },
                  "relation": { "role": "PUBLISHER", "evidence": [{ "exact": "Support The Moscow Times!" }] }
                }
              ]
            }
          }
        }
        """;

    private const string SourceQuestion = """
        {
          document(id: "doc-001") { contributors { edges { node { name } relation { role evidence { exact start end } } } } }
          actors(where: { id: { in: ["tut-by", "veranika-papkouskaya", "whiskeygingershop"] } }) {
            nodes {
              name
              statements { totalCount }
              contributions { edges { node { id } relation { role certainty inference evidence { exact } } } }
            }
          }
        }
        """;

    private const string SourceAnswer = """
        {
          "document": {
            "contributors": {
              "edges": [
                {
                  "node": { "name": "TUT.BY" },
                  "relation": { "role": "SOURCE", "evidence": [{ "exact": "Source: TUT.BY", "start": 3001, "end": 3015 }] }
                },
                {
                  "node": { "name": "Veranika Papkouskaya" },
                  "relation": {
                    "role": "TRANSLATOR",
                    "evidence": [{ "exact": "The text was translated by Veranika Papkouskaya", "start": 3017, "end": 3064 }]
                  }
                }
              ]
            }
          },
          "actors": {
            "nodes": [
              {
                "name": "TUT.BY",
                "statements": { "totalCount": 0 },
                "contributions": {
                  "edges": [
                    {
                      "node": { "id": "doc-001" },
                      "relation": {
                        "role": "SOURCE",
                        "certainty": "STATED",
                        "inference": null,
                        "evidence": [{ "exact": "Source: TUT.BY" }]
                      }
                    }
                  ]
                }
              },
              {
                "name": "Veranika Papkouskaya",
                "statements": { "totalCount": 0 },
                "contributions": {
                  "edges": [
                    {
                      "node": { "id": "doc-001" },
                      "relation": {
                        "role": "TRANSLATOR",
                        "certainty": "STATED",
                        "inference": null,
                        "evidence": [{ "exact": "The text was translated by Veranika Papkouskaya" }]
                      }
                    }
                  ]
                }
              },
              {
                "name": "whiskeygingershop",
                "statements": { "totalCount": 0 },
                "contributions": {
                  "edges": [
                    {
                      "node": { "id": "doc-004" },
                      "relation": {
                        "role": "PUBLISHER",
                        "certainty": "INFERRED",
                        "inference": "It is the name of the site at the head of the page.",
                        "evidence": [{ "exact": "whiskeygingershop" }]
                      }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    private const string CaptionQuestion = """
        {
          caption: evidences(where: { exact: { eq: "MFA picket lines belarus violence protests election 2020" } }) { nodes { factId } }
          motto: evidences(where: { exact: { contains: "Learn new things" } }) { nodes { factId start end } }
          video: evidences(where: { exact: { contains: "turn on English subtitles" } }) { nodes { factId start end } }
        }
        """;

    private const string CaptionAnswer = """
        {
          "caption": {
            "nodes": [
              { "factId": "belarus-presidential-election-2020" },
              { "factId": "belarus-protests-2020" },
              { "factId": "doc-001" },
              { "factId": "kazachenok-holds-picket" },
              { "factId": "mfa-picket" },
              { "factId": "single-picket" },
              { "factId": "sub-event-of--mfa-picket--belarus-protests-2020" }
            ]
          },
          "motto": { "nodes": [{ "factId": "whiskeygingershop", "start": 35, "end": 51 }] },
          "video": {
            "nodes": [
              { "factId": "involves--mfa-picket--picket-video--outcome", "start": 1368, "end": 1420 },
              { "factId": "picket-video", "start": 1368, "end": 1420 }
            ]
          }
        }
        """;

    private const string FurnitureQuestion = """
        {
          menu: evidences(where: { exact: { contains: "Exterior policy" } }) { totalCount }
          button: evidences(where: { exact: { eq: "Continue" } }) { totalCount }
          more: evidences(where: { exact: { contains: "Read more" } }) { totalCount }
          back: evidences(where: { exact: { contains: "Back to list" } }) { totalCount }
        }
        """;

    private const string FurnitureAnswer = """
        { "menu": { "totalCount": 0 }, "button": { "totalCount": 0 }, "more": { "totalCount": 0 }, "back": { "totalCount": 0 } }
        """;

    [Fact]
    public async Task The_appeal_for_donations_is_marked_as_the_pages() => (await server.AskAsync(AppealQuestion)).ShouldBe(AppealAnswer);

    [Fact]
    public async Task The_credit_under_the_picture_makes_nobody_an_author_of_the_article() =>
        (await server.AskAsync(CreditQuestion)).ShouldBe(CreditAnswer);

    [Fact]
    public async Task Outlets_translators_and_sites_of_a_page_say_nothing_themselves() =>
        (await server.AskAsync(SourceQuestion)).ShouldBe(SourceAnswer);

    [Fact]
    public async Task Captions_and_mottos_support_that_something_is_there_and_no_statement() =>
        (await server.AskAsync(CaptionQuestion)).ShouldBe(CaptionAnswer);

    [Fact]
    public async Task Menus_buttons_and_links_support_nothing() => (await server.AskAsync(FurnitureQuestion)).ShouldBe(FurnitureAnswer);
}
