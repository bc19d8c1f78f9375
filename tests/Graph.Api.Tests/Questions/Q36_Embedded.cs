using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Questions;

/// <summary>Which statements in docs 000 and 001 are known only through another speaker in the text (embedded)?</summary>
public sealed class Q36_Embedded(SharedServer server)
{
    private const string Question = """
        {
          statements(where: { within: {}, documents: { some: { node: { id: { in: ["doc-000", "doc-001"] } } } } }) {
            nodes { name speakers { nodes { name } } within { name speakers { nodes { name } } } documents { nodes { id } } }
          }
        }
        """;

    private const string Answer = """
        {
          "statements": {
            "nodes": [
              {
                "name": "Calls for strikes and disobedience",
                "speakers": { "nodes": [] },
                "within": { "name": "Signs of the “color revolution” scenario", "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] } },
                "documents": { "nodes": [{ "id": "doc-000" }] }
              },
              {
                "name": "Rights and freedoms are not respected in Belarus",
                "speakers": { "nodes": [] },
                "within": { "name": "Rights claims have no grounds", "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] } },
                "documents": { "nodes": [{ "id": "doc-000" }] }
              },
              {
                "name": "Crackdowns, arrests, force, torture and persecution",
                "speakers": { "nodes": [] },
                "within": { "name": "False information prepares a “color revolution”", "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] } },
                "documents": { "nodes": [{ "id": "doc-000" }] }
              },
              {
                "name": "Who dislikes state policy should leave",
                "speakers": { "nodes": [{ "name": "Vladimir Makei" }] },
                "within": { "name": "Makei gathered all the employees", "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] } },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "Employees took an oath to the state",
                "speakers": { "nodes": [{ "name": "Vladimir Makei" }] },
                "within": { "name": "Makei gathered all the employees", "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] } },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              },
              {
                "name": "Negative assessment of the situation in Belarus",
                "speakers": { "nodes": [{ "name": "International community" }] },
                "within": {
                  "name": "Negative assessment rests on unreliable information",
                  "speakers": { "nodes": [{ "name": "Gennady Kazakevich" }] }
                },
                "documents": { "nodes": [{ "id": "doc-000" }] }
              },
              {
                "name": "The president's word to leave",
                "speakers": { "nodes": [{ "name": "Alexander Lukashenko" }] },
                "within": { "name": "Why not keep your word and leave?", "speakers": { "nodes": [{ "name": "Vyacheslav Kazachenok" }] } },
                "documents": { "nodes": [{ "id": "doc-001" }] }
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task Statements_within_statements_are_known_only_through_their_tellers() =>
        (await server.AskAsync(Question)).ShouldBe(Answer);
}
