using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>What exactly is quoted from Talerchyk, and how reliable is the wording?</summary>
public sealed class Q37_Paraphrase(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { speakers: { some: { node: { name: { eq: "Aleh Talerchyk" } } } }, speech: { eq: DIRECT } }) {
            totalCount
            nodes { summary speech wording note evidence { exact prefix suffix start end startUtf16 endUtf16 document { id name } } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "totalCount": 1,
            "nodes": [
              {
                "summary": "Talerchyk wants to help the courageous Belarusians who were repressed.",
                "speech": "DIRECT",
                "wording": "PARAPHRASED",
                "note": "In quotation marks, but the words are those of a machine paraphrase; only the sense can be relied on.",
                "evidence": [
                  {
                    "exact": "“I want to aid the courageous Belarusians who were repressed,”",
                    "prefix": " the Prosecutor General’s Workplace, is 1 of the defectors. ",
                    "suffix": " he explained. Talerchyk and a range of other extremely qual",
                    "start": 4541,
                    "end": 4603,
                    "startUtf16": 4541,
                    "endUtf16": 4603,
                    "document": {
                      "id": "doc-004",
                      "name": "In Belarus, Cracks Show up Among the Lukashenko's Safety Forces Right after Months of Protests"
                    }
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task What_Talerchyk_said_is_paraphrased() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
