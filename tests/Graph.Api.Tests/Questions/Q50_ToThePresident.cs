using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which statements, in all documents, address the president or demand that he leave?</summary>
public sealed class Q50_ToThePresident(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { or: [
            { addressees: { some: { node: { name: { eq: "Alexander Lukashenko" } } } } }
            { positions: { some: { node: { name: { eq: "Should Lukashenko leave office?" } }, edge: { position: { eq: YES } } } } }
          ] }) {
            nodes { name speechAct speakers { nodes { name } } documents { nodes { id } } evidence { exact } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "nodes": [
              {
                "name": "26 years under Lukashenko are enough",
                "speechAct": "OPINION",
                "speakers": { "nodes": [{ "name": "Authors of the article on cracks in the security forces" }] },
                "documents": { "nodes": [{ "id": "doc-004" }] },
                "evidence": [{ "exact": "their fellow citizens in selecting that 26 awful many years below Lukashenko are plenty of." }]
              },
              {
                "name": "Why not keep your word and leave?",
                "speechAct": "APPEAL",
                "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] },
                "documents": { "nodes": [{ "id": "doc-001" }] },
                "evidence": [{ "exact": "He also addressed the president: “Why don’t you keep your word and leave with a suitcase under your arm?" }]
              },
              {
                "name": "The president is separated from the people",
                "speechAct": "OPINION",
                "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] },
                "documents": { "nodes": [{ "id": "doc-001" }] },
                "evidence": [{ "exact": "You are long ago and hopelessly separated from the people.”" }]
              },
              {
                "name": "Marchers protest Lukashenko's grip on power",
                "speechAct": "CONDEMNATION",
                "speakers": { "nodes": [{ "name": "Protesters in Belarus" }] },
                "documents": { "nodes": [{ "id": "doc-002" }] },
                "evidence": [
                  {
                    "exact": "protesters who had marched to a Stalin-era execution site to protest Lukashenko's continued grip on power after 26 years."
                  }
                ]
              },
              {
                "name": "Protesters demand that Lukashenko resign",
                "speechAct": "DEMAND",
                "speakers": { "nodes": [{ "name": "Protesters in Belarus" }] },
                "documents": { "nodes": [{ "id": "doc-002" }] },
                "evidence": [
                  {
                    "exact": "persistent mass gatherings of Belarusians demanding he resign and hand power to main opposition candidate Svetlana Tikhanovskaya"
                  }
                ]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task What_is_said_to_the_president_or_wants_him_to_leave() => (await server.AskAsync(Question)).ShouldBe(Answer);
}
