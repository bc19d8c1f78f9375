using System.Text.Json;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class EngineTests
{
    [Theory]
    [InlineData("{ a", null, null, "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("{ b }", null, null, "Cannot query field \"b\" on type \"Query\". Did you mean \"a\"?")]
    [InlineData("query A { a } query B { a }", null, null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query First { a } query Second { a }", "Frist", null, "Unknown operation named \"Frist\". Did you mean \"First\"?")]
    [InlineData("mutation { a }", null, null, "The mutation operation is not supported by the schema.")]
    [InlineData("query ($n: Int!) { a(n: $n) }", null, "[1]", "Variables must be provided as an object.")]
    [InlineData(
        "query ($n: Int!) { a(n: $n) }",
        null,
        "{}",
        "Variable \"$n\" has invalid value: Expected a value of non-null type \"Int!\" to be provided."
    )]
    [InlineData(
        "query ($n: Int) { a(n: $n) }",
        null,
        """{"n": "1"}""",
        "Variable \"$n\" has invalid value: Int cannot represent non-integer value: \"1\""
    )]
    [InlineData(
        "query ($i: In) { a(i: $i) }",
        null,
        """{"i": {"items": [{"n": 1}, {"m": 2}]}}""",
        "Variable \"$i\" has invalid value at \".items[1]\": Expected value of type \"In\" not to include unknown field \"m\". Did you mean \"n\"? Found: { m: 2 }."
    )]
    public async Task A_request_that_is_wrong_is_refused_without_data(string query, string? name, string? variables, string message)
    {
        using var result = await Engine()
            .ExecuteAsync(
                new GraphQLRequest
                {
                    Query = query,
                    OperationName = name,
                    Variables = variables is null ? default : JsonElement.Parse(variables),
                }
            );

        result.HasData.ShouldBeFalse();
        result.Errors[0].Message.ShouldBe(message);
        result.ToJsonDocument().RootElement.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_document_is_parsed_and_validated_once_and_executed_each_time()
    {
        var engine = Engine();
        for (var n = 1; n <= 3; n++)
        {
            using var result = await engine.ExecuteAsync(
                new GraphQLRequest { Query = "query ($n: Int!) { a(n: $n) }", Variables = JsonElement.Parse($"{{\"n\": {n}}}") }
            );
            result.ToJson().ShouldBe($"{{\"data\":{{\"a\":{n}}}}}");
        }
    }

    [Fact]
    public void The_kind_of_operation_is_known_before_it_runs()
    {
        Engine().FindOperationType(new GraphQLRequest { Query = "{ a }" }).ShouldBe(OperationType.Query);
        Engine().FindOperationType(new GraphQLRequest { Query = "mutation { a }" }).ShouldBeNull();
        Engine().FindOperationType(new GraphQLRequest { Query = "{" }).ShouldBeNull();
    }

    [Fact]
    public async Task Resolvers_may_add_to_the_extensions_of_the_response()
    {
        var schema = SchemaBuilder
            .FromSdl("type Query { a: Int }")
            .Resolve(
                "Query.a",
                FieldResolver.From(batch =>
                {
                    batch.Context.ResponseExtensions["cost"] = new Dictionary<string, object?> { ["total"] = 3 };
                    return new Int64Column([1]);
                })
            )
            .Build();

        using var result = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest { Query = "{ a }" });

        result.ToJson().ShouldBe("""{"data":{"a":1},"extensions":{"cost":{"total":3}}}""");
    }

    private static GraphQLEngine Engine() =>
        new(
            SchemaBuilder
                .FromSdl("type Query { a(n: Int, i: In): Int } input In { n: Int items: [In!] }")
                .Resolve("Query.a", FieldResolver.From(batch => new ConstantColumn(batch.Selection.Arguments["n"], 1)))
                .Build()
        );
}
