using System.Text;
using Graph.Api.Configuration;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Limits;

/// <summary>
/// Shapes that multiply: interfaces within interfaces, fragments within fragments. What is counted and planned stays
/// within the limit of selections, whatever the document would spread out to.
/// </summary>
public sealed class HostileShapeTests(SharedServer server)
{
    private static readonly int Most = new LimitOptions().Selections;

    [Theory]
    [InlineData("subjects", "subjectOf { nodes { about { nodes { ... } } } }")]
    [InlineData("actors", "statements { edges { node { speakers { edges { node { ... } relation { from { id } to { id } } } } } } }")]
    [InlineData("occurrences", "participants { nodes { actions { nodes { ... } } events { nodes { name } } } }")]
    public async Task Deep_connections_are_refused_by_their_cost(string collection, string hop)
    {
        var fields = "id";
        for (var i = 0; i < 4; i++)
            fields = hop.Replace("...", fields, StringComparison.Ordinal);

        var answer = await server.AskAsync($"{{ {collection} {{ nodes {{ {fields} }} }} }}");

        var codes = answer.Json!["errors"]!.AsArray().Select(error => (string?)error!["extensions"]!["code"]).ToList();
        codes.ShouldNotBeEmpty();
        codes.ShouldBeSubsetOf(["DEPTH_LIMIT", "HC0047"]);
    }

    [Fact]
    public async Task Fragments_that_multiply_at_each_level_are_cut_off()
    {
        // With pages of one nothing grows dear; only the number of fields does: 6 to the power of 6.
        string[] fields = ["contradicts", "supports", "supportedBy", "respondsTo", "responses", "embeds"];
        var text = new StringBuilder("{ statements(first: 1) { nodes { ...S6 } } }");
        for (var level = 6; level > 0; level--)
        {
            var next = level == 1 ? "id" : $"...S{level - 1}";
            text.Append($" fragment S{level} on Statement {{ ")
                .AppendJoin(' ', fields.Select(field => $"{field}(first: 1) {{ nodes {{ {next} }} }}"))
                .Append(" }");
        }

        var answer = await server.AskAsync(text.ToString());

        var error = answer.Json!["errors"]![0]!;
        ((string)error["extensions"]!["code"]!).ShouldBe("SELECTION_LIMIT");
        ((string)error["message"]!).ShouldStartWith("The operation selects too many fields: selections ");
        ((double)error["extensions"]!["selections"]!).ShouldBeInRange(Most + 1, Most + 500);
    }

    [Fact]
    public async Task Empty_pages_do_not_hide_what_is_below_them()
    {
        var fields = "id";
        for (var i = 0; i < 4; i++)
            fields = $"id a: subjectOf(first: 0) {{ nodes {{ about(first: 0) {{ nodes {{ {fields} }} }} }} }}";

        var answer = await server.AskAsync($"{{ subjects(first: 0) {{ nodes {{ {fields} }} }} }}");

        answer.Code.ShouldBe("DEPTH_LIMIT");
    }

    [Fact]
    public async Task One_field_written_many_times_is_one_field()
    {
        var answer = await server.AskAsync("{ nodes(ids: [\"minsk\"]) { " + string.Concat(Enumerable.Repeat("id ", 300)) + "} }");

        answer.ShouldBe("""{ "nodes": [{ "id": "minsk" }] }""");
    }

    [Fact]
    public async Task Introspection_that_asks_for_itself_again_and_again_is_refused()
    {
        var answer = await server.AskAsync(
            "{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }"
        );

        answer.Json!["data"].ShouldBeNull();
        answer.Message.ShouldContain("introspection", Case.Insensitive);
    }

    [Fact]
    public async Task Groups_by_related_nodes_are_planned_for_each_key_and_no_more()
    {
        var answer = await server.AskAsync(
            """
            {
              statements {
                groupBy(fields: [SPEAKERS, ABOUT, DOCUMENTS, SPEECH_ACT], first: 2) {
                  count
                  values { field value node { __typename id ... on Subject { name documents(first: 1) { nodes { name } } } } }
                }
              }
            }
            """
        );

        foreach (var group in answer.Data["statements"]!["groupBy"]!.AsArray())
            group!["values"]!.AsArray().Count.ShouldBe(4);
    }
}
