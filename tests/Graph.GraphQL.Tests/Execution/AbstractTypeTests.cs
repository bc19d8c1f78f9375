using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>One object whose type cannot be told costs its own position, whatever is wrong with it.</summary>
public sealed class AbstractTypeTests
{
    private const string Sdl = """
        type Query { pets: [Pet] needed: [Pet!] }
        interface Pet { name: String }
        interface Tame implements Pet { name: String }
        type Dog implements Pet { name: String }
        type Person { name: String }
        """;

    [Theory]
    [InlineData("""{"name": "Tom"}""", NoType)]
    [InlineData("""{"__typename": null, "name": "Tom"}""", NoType)]
    [InlineData("""{"__typename": 7, "name": "Tom"}""", NoType)]
    [InlineData("""{"__typename": ["Dog"], "name": "Tom"}""", NoType)]
    [InlineData("7", NoType)]
    [InlineData(
        """{"__typename": "", "name": "Tom"}""",
        "Abstract type \"Pet\" was resolved to a type \"\" that does not exist inside the schema."
    )]
    [InlineData(
        """{"__typename": "Cat", "name": "Tom"}""",
        "Abstract type \"Pet\" was resolved to a type \"Cat\" that does not exist inside the schema."
    )]
    [InlineData("""{"__typename": "Tame", "name": "Tom"}""", "Abstract type \"Pet\" was resolved to a non-object type \"Tame\".")]
    [InlineData("""{"__typename": "Person", "name": "Tom"}""", "Runtime Object type \"Person\" is not a possible type for \"Pet\".")]
    public async Task An_object_whose_type_cannot_be_told_costs_its_own_position(string bad, string message)
    {
        var json = await ExecuteAsync(
            "{ pets { name } }",
            $$"""{"pets": [{"__typename": "Dog", "name": "Rex"}, {{bad}}, {"__typename": "Dog", "name": "Fido"}]}"""
        );

        var quoted = message.Replace("\"", "\\\"", StringComparison.Ordinal);
        json.ShouldBe(
            """{"errors":[{"message":"MESSAGE","locations":[{"line":1,"column":3}],"path":["pets",1]}],""".Replace(
                "MESSAGE",
                quoted,
                StringComparison.Ordinal
            ) + """ "data":{"pets":[{"name":"Rex"},null,{"name":"Fido"}]}}""".TrimStart()
        );
    }

    [Fact]
    public async Task Where_an_item_may_not_be_null_it_takes_its_list_with_it()
    {
        var json = await ExecuteAsync("{ needed { name } }", """{"needed": [{"__typename": "Dog", "name": "Rex"}, {"name": "Tom"}]}""");

        json.ShouldEndWith("\"path\":[\"needed\",1]}],\"data\":{\"needed\":null}}");
    }

    private const string NoType =
        "Abstract type \"Pet\" must resolve to an Object type at runtime. Give the type an object type resolver, or its rows a \"__typename\".";

    private static async Task<string> ExecuteAsync(string query, string root)
    {
        var options = new EngineOptions { OnUnexpected = static (thrown, _) => new GraphQLError($"unexpected: {thrown.Message}") };
        using var result = await new GraphQLEngine(SchemaBuilder.FromSdl(Sdl).Build(), options).ExecuteAsync(
            new GraphQLRequest { Query = query, RootValue = new ObjectColumn([JsonElement.Parse(root)]) }
        );
        return result.ToJson();
    }
}
