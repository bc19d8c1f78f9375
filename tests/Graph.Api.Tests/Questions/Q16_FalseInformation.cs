using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which statements are about fake news or false information?</summary>
public sealed class Q16_FalseInformation(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { about: { some: { node: { nodeKind: { eq: TOPIC }, name: { containsInsensitive: "fake news" } } } } }) {
            nodes { name speakers { nodes { name } } documents { nodes { id } } evidence { exact } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "nodes": [
              {
                "name": "False information prepares a “color revolution”",
                "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] },
                "documents": { "nodes": [{ "id": "doc-000" }] },
                "evidence": [
                  {
                    "exact": "We understand that the constant dissemination in the media and the Internet of false, biased and unfounded information about the ongoing crackdowns on peaceful protests in the country, arbitrary arrests and detentions, cases of forced and unknown disappearance, illegal and disproportionate use of force by law enforcement agencies, torture and ill-treatment of detainees, the use of sexual and other forms of violence, and political persecution further encourages the international community to openly confront, the ultimate goal is to apply the classic scenario of the “color revolution”to Belarus."
                  }
                ]
              },
              {
                "name": "Signs of the “color revolution” scenario",
                "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] },
                "documents": { "nodes": [{ "id": "doc-000" }] },
                "evidence": [
                  {
                    "exact": "This is also evidenced by the formation of “necessary” moods in society through social networks, discrediting and demonizing the authorities and law enforcement agencies, calls for strikes, non-compliance with laws, the use of unregistered symbols, carefully planned provocations, etc."
                  }
                ]
              },
              {
                "name": "Negative assessment rests on unreliable information",
                "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] },
                "documents": { "nodes": [{ "id": "doc-000" }] },
                "evidence": [
                  {
                    "exact": "He stated that the negative assessment given by the international community of the situation in Belarus is based on unreliable information."
                  }
                ]
              },
              {
                "name": "Ministry official accuses organizers of fake news",
                "speakers": { "nodes": [{ "name": "Official with the Belarus interior ministry at the review" }] },
                "documents": { "nodes": [{ "id": "doc-002" }] },
                "evidence": [
                  {
                    "exact": "The organizers behind \"these unlawful acts clearly were supported everywhere by fake news and distortion of the facts (and) were using our people as cannon fodder,\" he said."
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Statements_about_false_information_are_found_by_topic() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
