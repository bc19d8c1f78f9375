using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which statement of the Belarusian side corroborates Kazakevich's fake-news narrative?</summary>
public sealed class Q43_Corroboration(SharedServer server)
{
    private const string Question = """
        {
          statements(where: {
            speakers: { some: { node: { name: { endsWith: "Kazakevich" } } } }
            about: { some: { node: { name: { containsInsensitive: "fake news" } } } }
            supportedBy: { any: true }
          }) {
            nodes {
              name
              supportedBy { edges { node { name speakers { nodes { name } } evidence { exact } documents { nodes { id } } } relation { point } } }
            }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "nodes": [
              {
                "name": "False information prepares a “color revolution”",
                "supportedBy": {
                  "edges": [
                    {
                      "node": {
                        "name": "Signs of the “color revolution” scenario",
                        "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] },
                        "evidence": [
                          {
                            "exact": "This is also evidenced by the formation of “necessary” moods in society through social networks, discrediting and demonizing the authorities and law enforcement agencies, calls for strikes, non-compliance with laws, the use of unregistered symbols, carefully planned provocations, etc."
                          }
                        ],
                        "documents": { "nodes": [{ "id": "doc-000" }] }
                      },
                      "relation": { "point": "That the goal is a “color revolution”" }
                    },
                    {
                      "node": {
                        "name": "Negative assessment rests on unreliable information",
                        "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] },
                        "evidence": [
                          {
                            "exact": "He stated that the negative assessment given by the international community of the situation in Belarus is based on unreliable information."
                          }
                        ],
                        "documents": { "nodes": [{ "id": "doc-000" }] }
                      },
                      "relation": { "point": "The information about the situation in Belarus is not reliable" }
                    },
                    {
                      "node": {
                        "name": "Ministry official accuses organizers of fake news",
                        "speakers": { "nodes": [{ "name": "Official with the Belarus interior ministry at the review" }] },
                        "evidence": [
                          {
                            "exact": "The organizers behind \"these unlawful acts clearly were supported everywhere by fake news and distortion of the facts (and) were using our people as cannon fodder,\" he said."
                          }
                        ],
                        "documents": { "nodes": [{ "id": "doc-002" }] }
                      },
                      "relation": { "point": "Fake news stands behind the unrest" }
                    }
                  ]
                }
              },
              {
                "name": "Signs of the “color revolution” scenario",
                "supportedBy": {
                  "edges": [
                    {
                      "node": {
                        "name": "Ministry official alleges provocation by trained fighters",
                        "speakers": { "nodes": [{ "name": "Official with the Belarus interior ministry at the review" }] },
                        "evidence": [
                          {
                            "exact": "An official with the Belarus interior ministry said via video link that authorities had faced \"deliberate provocation towards police\", including by \"trained fighters\"."
                          }
                        ],
                        "documents": { "nodes": [{ "id": "doc-002" }] }
                      },
                      "relation": { "point": "There were deliberate, planned provocations" }
                    }
                  ]
                }
              },
              {
                "name": "Negative assessment rests on unreliable information",
                "supportedBy": {
                  "edges": [
                    {
                      "node": {
                        "name": "Ministry official accuses organizers of fake news",
                        "speakers": { "nodes": [{ "name": "Official with the Belarus interior ministry at the review" }] },
                        "evidence": [
                          {
                            "exact": "The organizers behind \"these unlawful acts clearly were supported everywhere by fake news and distortion of the facts (and) were using our people as cannon fodder,\" he said."
                          }
                        ],
                        "documents": { "nodes": [{ "id": "doc-002" }] }
                      },
                      "relation": { "point": "The information about the events is not reliable" }
                    }
                  ]
                }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_official_at_the_review_backs_the_fake_news_narrative() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
