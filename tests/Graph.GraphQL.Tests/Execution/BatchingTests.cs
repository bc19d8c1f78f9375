using System.Text.Json;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class BatchingTests
{
    private const string Sdl = """
        type Query { pets: [Pet] people: [Person!] }
        interface Pet { name: String owner: Person }
        type Dog implements Pet { name: String owner: Person barks: Boolean }
        type Cat implements Pet { name: String owner: Person lives: Int }
        type Person { name: String pets(first: Int): [Pet!] age: Int }
        """;

    private const string Data = """
        {"pets": [
          {"__typename": "Dog", "name": "Rex", "barks": true, "owner": {"name": "Ada"}},
          {"__typename": "Cat", "name": "Tom", "lives": 9, "owner": {"name": "Bo"}},
          null,
          {"__typename": "Dog", "name": "Fido", "barks": false, "owner": null}],
         "people": [
          {"name": "Ada", "age": 1, "pets": [{"__typename": "Cat", "name": "Tom"}, {"__typename": "Cat", "name": "Kit"}]},
          {"name": "Bo", "age": 2, "pets": []},
          {"name": "Cy", "age": 3, "pets": [{"__typename": "Cat", "name": "Leo"}]}]}
        """;

    private readonly RecordingResolver _resolver = new(parent =>
        parent is JsonElement json && json.TryGetProperty("name", out var name) ? name.GetString()! : "root"
    );

    [Fact]
    public async Task A_field_is_resolved_once_for_all_objects_at_its_position()
    {
        var json = await ExecuteAsync("{ people { name pets { name } } }");

        json.ShouldBe(
            """{"data":{"people":[{"name":"Ada","pets":[{"name":"Tom"},{"name":"Kit"}]},{"name":"Bo","pets":[]},{"name":"Cy","pets":[{"name":"Leo"}]}]}}"""
        );
        _resolver.Calls.ShouldBe([
            "Query: people [root]",
            "Person: people.name [Ada, Bo, Cy]",
            "Person: people.pets [Ada, Bo, Cy]",
            "Cat: people.pets.name [Tom, Kit, Leo]",
        ]);
    }

    [Fact]
    public async Task Objects_at_an_abstract_position_are_grouped_by_their_type()
    {
        var json = await ExecuteAsync("{ pets { __typename name ... on Dog { barks } ... on Cat { lives } owner { name } } }");

        json.ShouldBe(
            """
            {"data":{"pets":[{"__typename":"Dog","name":"Rex","barks":true,"owner":{"name":"Ada"}},
            {"__typename":"Cat","name":"Tom","lives":9,"owner":{"name":"Bo"}},null,
            {"__typename":"Dog","name":"Fido","barks":false,"owner":null}]}}
            """.ReplaceLineEndings("")
        );
        _resolver.Calls.ShouldBe([
            "Query: pets [root]",
            "Dog: pets.name [Rex, Fido]",
            "Dog: pets.barks [Rex, Fido]",
            "Dog: pets.owner [Rex, Fido]",
            "Cat: pets.name [Tom]",
            "Cat: pets.lives [Tom]",
            "Cat: pets.owner [Tom]",
            "Person: pets.owner.name [Ada]",
            "Person: pets.owner.name [Bo]",
        ]);
    }

    [Fact]
    public async Task Two_aliases_of_one_field_are_two_selections_and_merged_nodes_one()
    {
        await ExecuteAsync("{ people { a: pets(first: 1) { name } b: pets(first: 2) { name } a: pets(first: 1) { owner { name } } } }");

        _resolver.Calls.ShouldBe([
            "Query: people [root]",
            "Person: people.a [Ada, Bo, Cy]",
            "Person: people.b [Ada, Bo, Cy]",
            "Cat: people.a.name [Tom, Kit, Leo]",
            "Cat: people.a.owner [Tom, Kit, Leo]",
            "Cat: people.b.name [Tom, Kit, Leo]",
        ]);
    }

    [Fact]
    public async Task Nothing_is_resolved_below_a_position_without_objects()
    {
        var json = await ExecuteAsync("{ pets { ... on Cat { owner { pets { name owner { name } } } } } }");

        json.ShouldBe("""{"data":{"pets":[{},{"owner":{"pets":null}},null,{}]}}""");
        _resolver.Calls.ShouldBe(["Query: pets [root]", "Cat: pets.owner [Tom]", "Person: pets.owner.pets [Bo]"]);
    }

    private async Task<string> ExecuteAsync(string query)
    {
        var root = JsonElement.Parse(Data);
        var schema = SchemaBuilder.FromSdl(Sdl).DefaultResolver(_resolver).Build();
        using var result = await new GraphQLEngine(schema).ExecuteAsync(
            new GraphQLRequest { Query = query, RootValue = new ObjectColumn([root]) }
        );
        return result.ToJson();
    }
}
