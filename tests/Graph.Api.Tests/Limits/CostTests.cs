using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Limits;

/// <summary>What costs how much, and what is refused for it: values, introspection, batches.</summary>
public sealed class CostTests(SharedServer server)
{
    private const string Everything = """
        __schema {
          types {
            kind name description
            fields(includeDeprecated: true) { name description args { name description defaultValue type { ...T } } type { ...T } isDeprecated deprecationReason }
            inputFields { name description defaultValue type { ...T } }
            interfaces { ...T } possibleTypes { ...T }
            enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          }
          directives { name description locations args { name description defaultValue type { ...T } } }
        }
        """;

    private const string TypeReference = """
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    [Theory]
    [InlineData("{ people(first: 10) { nodes { id } } }", 12, 11)]
    [InlineData("{ people(first: 10) { nodes { id name description } } }", 14, 11)]
    [InlineData("{ people(first: 10) { nodes { a: id b: id c: id d: id } totalCount } }", 16, 11)]
    [InlineData("{ people(first: 10) { nodes { __typename } } }", 12, 11)]
    [InlineData("{ __typename }", 1, 0)]
    [InlineData("{ __type(name: \"Person\") { name } }", 1, 1)]
    [InlineData("{ __type(name: \"NoSuchType\") { name } }", 0, 0)]
    public async Task Values_and_introspection_cost_a_little(string query, int field, int type)
    {
        var cost = await CostAsync(query);

        cost.ShouldBe((field, type));
    }

    [Fact]
    public async Task Introspection_costs_as_often_as_it_is_asked_for()
    {
        var once = await CostAsync("{ __schema { types { name fields { name } } } }");
        var twice = await CostAsync("{ __schema { types { name fields { name } } } b: __schema { types { name fields { name } } } }");
        var below = await CostAsync("{ __schema { types { name fields { name } b: fields { name } } } }");

        once.Field.ShouldBeGreaterThan(500);
        twice.Field.ShouldBeInRange((2 * once.Field) - 1, 2 * once.Field);
        below.Field.ShouldBeGreaterThan((int)(1.5 * once.Field));
    }

    [Fact]
    public async Task The_whole_schema_may_be_asked_for_and_not_many_times_over()
    {
        (await server.AskAsync($"{{ {Everything} }} {TypeReference}")).Data["__schema"].ShouldNotBeNull();

        var aliases = string.Concat(Enumerable.Range(0, 20).Select(i => $" a{i}: {Everything}"));
        var answer = await server.AskAsync($"{{ {aliases} }} {TypeReference}");

        answer.Json!["data"].ShouldBeNull();
        ((string?)answer.Json["errors"]![0]!["extensions"]!["code"]).ShouldBe("HC0047");
    }

    [Fact]
    public async Task Values_alone_may_cost_too_much()
    {
        var aliases = string.Concat(Enumerable.Range(0, 190).Select(i => $" a{i}: id"));

        var answer = await server.AskAsync($"{{ people(first: 40) {{ nodes {{ statements(first: 40) {{ nodes {{ {aliases} }} }} }} }} }}");

        answer.Code.ShouldBe("HC0047");
        answer.Message.ShouldContain("fieldCost 30491 is over the limit of 20000");
    }

    [Fact]
    public async Task A_batch_costs_what_its_operations_cost_together()
    {
        var dear = new
        {
            query = "{ people(first: 100) { nodes { id statements(first: 90) { nodes { id about(first: 1) { totalCount } } } } } }",
        };

        var answers = await BatchAsync(dear, dear, new { query = "{ __typename }" });

        answers[0]!["errors"].ShouldBeNull();
        ((string?)answers[1]!["errors"]![0]!["extensions"]!["code"]).ShouldBe("HC0047");
        ((string?)answers[1]!["errors"]![0]!["message"]).ShouldStartWith(
            "The operations of the batch, up to this one, may cost too much in fields: fieldCost "
        );
        answers[2]!["data"]!.ToJsonString().ShouldBe("""{"__typename":"Query"}""");
    }

    [Fact]
    public async Task A_batch_of_introspection_is_cut_off()
    {
        var whole = new { query = $"{{ {Everything} }} {TypeReference}" };

        var answers = await BatchAsync(Enumerable.Repeat((object)whole, 10).ToArray());

        answers[0]!["errors"].ShouldBeNull();
        ((string?)answers[9]!["errors"]![0]!["extensions"]!["code"]).ShouldBe("HC0047");
    }

    private async Task<JsonArray> BatchAsync(params object[] requests)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(requests) };
        return (await server.Client.AnswerAsync(request)).Json!.AsArray();
    }

    private async Task<(int Field, int Type)> CostAsync(string query)
    {
        var cost = (await server.AskAsync(query, null, ("GraphQL-Cost", "validate"))).Json!["extensions"]!["operationCost"]!;
        return (Integer(cost["fieldCost"]!), Integer(cost["typeCost"]!));
    }

    private static int Integer(JsonNode number) => int.Parse(number.ToJsonString(), CultureInfo.InvariantCulture);
}
