using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>The quotes of document 004 are nobody's words: a machine worded them anew.</summary>
public sealed class ParaphrasedQuotesTests(SharedServer server)
{
    private const string QuoteQuestion = """
        {
          person(id: "aleh-talerchyk") {
            statements(where: { node: { speech: { eq: DIRECT } } }) {
              nodes { summary speech wording note evidence { exact start end document { id } } }
            }
          }
        }
        """;

    private const string QuoteAnswer = """
        {
          "person": {
            "statements": {
              "nodes": [
                {
                  "summary": "Talerchyk wants to help the courageous Belarusians who were repressed.",
                  "speech": "DIRECT",
                  "wording": "PARAPHRASED",
                  "note": "In quotation marks, but the words are those of a machine paraphrase; only the sense can be relied on.",
                  "evidence": [
                    {
                      "exact": "“I want to aid the courageous Belarusians who were repressed,”",
                      "start": 4541,
                      "end": 4603,
                      "document": { "id": "doc-004" }
                    }
                  ]
                }
              ]
            }
          }
        }
        """;

    private const string AllQuestion = """
        {
          document(id: "doc-004") {
            note
            statements { totalCount groupBy(fields: [WORDING]) { values { value } count } }
          }
          verbatim: documents(where: { statements: { some: { node: { wording: { eq: VERBATIM } } } } }) { nodes { id } }
        }
        """;

    private const string AllAnswer = """
        {
          "document": {
            "note": "The date at the head of the page is not that of the content. The text is a machine paraphrase: its wording is nobody's own.",
            "statements": { "totalCount": 72, "groupBy": [{ "values": [{ "value": "PARAPHRASED" }], "count": 72 }] }
          },
          "verbatim": { "nodes": [{ "id": "doc-002" }, { "id": "doc-003" }] }
        }
        """;

    [Fact]
    public async Task What_Talerchyk_said_is_quoted_in_words_that_are_not_his() =>
        (await server.AskAsync(QuoteQuestion)).ShouldBe(QuoteAnswer);

    [Fact]
    public async Task No_statement_of_the_paraphrase_is_verbatim() => (await server.AskAsync(AllQuestion)).ShouldBe(AllAnswer);
}
