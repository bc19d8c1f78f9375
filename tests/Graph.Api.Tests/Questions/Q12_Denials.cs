using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>List every denial in the corpus.</summary>
public sealed class Q12_Denials(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { speechAct: { eq: DENIAL } }) {
            totalCount
            nodes { name speakers { nodes { name } } documents { nodes { id } } evidence { exact } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "totalCount": 6,
            "nodes": [
              {
                "name": "Belarus officials insist reaction was appropriate",
                "speakers": { "nodes": [{ "name": "Belarus officials at the review" }] },
                "documents": { "nodes": [{ "id": "doc-002" }] },
                "evidence": [
                  {
                    "exact": "But during the so-called Universal Periodic Review (UPR) which all 193 UN countries must undergo every four years Belarus officials insisted authorities had reacted appropriately to \"mass unrest\" in the country."
                  }
                ]
              },
              {
                "name": "Officers do not recognize Lukashenko as president",
                "speakers": { "nodes": [{ "name": "Officers organized in By_Pol" }] },
                "documents": { "nodes": [{ "id": "doc-004" }] },
                "evidence": [
                  {
                    "exact": "Whilst the officers organized in By_Pol continue being loyal to their state, they do not understand Lukashenko as their president"
                  }
                ]
              },
              {
                "name": "Nobody paid, threatened or forced him",
                "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] },
                "documents": { "nodes": [{ "id": "doc-001" }] },
                "evidence": [{ "exact": "He also stressed that no one paid him for the picket, did not threaten him or forced to hold it." }]
              },
              {
                "name": "Rights claims have no grounds",
                "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] },
                "documents": { "nodes": [{ "id": "doc-000" }] },
                "evidence": [
                  {
                    "exact": "He stressed that numerous claims that human rights and freedoms are not respected in Belarus have no grounds and are not supported by relevant evidence."
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
                "name": "Officers always act adequately and lawfully",
                "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] },
                "documents": { "nodes": [{ "id": "doc-000" }] },
                "evidence": [
                  {
                    "exact": "Gennady Kazakevich once again stressed that employees of the internal Affairs bodies always respond adequately to the current situation and act in accordance with the law."
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Every_denial_is_listed_with_its_speaker_and_words() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
