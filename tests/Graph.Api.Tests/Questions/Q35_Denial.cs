using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>What is the exact sentence in which Kazakevich denies the rights claims?</summary>
public sealed class Q35_Denial(SharedServer server)
{
    private const string Question = """
        {
          statements(where: {
            speechAct: { eq: DENIAL }
            speakers: { some: { node: { name: { endsWith: "Kazakevich" } } } }
            about: { some: { node: { name: { containsInsensitive: "human rights" } } } }
          }) {
            nodes { evidence { exact start end document { id name } } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "nodes": [
              {
                "evidence": [
                  {
                    "exact": "He stressed that numerous claims that human rights and freedoms are not respected in Belarus have no grounds and are not supported by relevant evidence.",
                    "start": 898,
                    "end": 1050,
                    "document": { "id": "doc-000", "name": "The Ministry of internal Affairs held a meeting with the UN permanent coordinator" }
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task The_sentence_of_the_denial_is_quoted_whole() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
