using System.Text.Json.Nodes;
using Graph.Api.Definitions;
using Graph.Api.Tests.Serving;
using Graph.GraphQL.TypeSystem;
using Graph.Model;

namespace Graph.Api.Tests.Schema;

public sealed class SchemaTests(SharedServer server)
{
    private const string Introspection = """
        {
          __schema {
            description
            types {
              kind name description
              fields(includeDeprecated: true) { name description args { name description } type { ...T } }
              inputFields { name description type { ...T } }
              enumValues(includeDeprecated: true) { name description }
            }
          }
        }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    [Fact]
    public void The_schema_is_valid()
    {
        SchemaBuilder.FromSdl(new ApiSchema(GraphModel.Load(SeededStore.Model)).Sdl).TryBuild(out _, out var errors);

        errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_model_gives_the_same_schema()
    {
        new ApiSchema(GraphModel.Load(SeededStore.Model)).Sdl.ShouldBe(new ApiSchema(GraphModel.Load(SeededStore.Model)).Sdl);
    }

    [Fact]
    public async Task The_schema_that_is_served_is_the_one_that_answers()
    {
        var sdl = await server.Client.GetStringAsync("/graphql/schema");

        SchemaBuilder.FromSdl(sdl).Build().Types.Count.ShouldBe((await TypesAsync()).Count);
    }

    [Fact]
    public async Task Everything_has_a_description()
    {
        var bare = new List<string>();
        foreach (var type in (await TypesAsync()).Where(type => !((string)type["name"]!).StartsWith("__", StringComparison.Ordinal)))
        {
            var name = (string)type["name"]!;
            Note(type, name);
            foreach (var field in Members(type, "fields"))
            {
                Note(field, $"{name}.{field["name"]}");
                foreach (var argument in Members(field, "args"))
                    Note(argument, $"{name}.{field["name"]}({argument["name"]}:)");
            }

            foreach (var field in Members(type, "inputFields"))
                Note(field, $"{name}.{field["name"]}");
            foreach (var value in Members(type, "enumValues"))
                Note(value, $"{name}.{value["name"]}");
        }

        bare.ShouldBeEmpty();

        void Note(JsonNode described, string coordinate)
        {
            if (string.IsNullOrWhiteSpace((string?)described["description"]))
                bare.Add(coordinate);
        }
    }

    [Fact]
    public async Task Every_kind_has_a_field_by_id_and_a_collection_with_filter_order_and_pages()
    {
        var query = Members((await TypesAsync()).Single(type => (string)type["name"]! == "Query"), "fields")
            .ToDictionary(field => (string)field["name"]!);

        foreach (var type in GraphModel.Load(SeededStore.Model).NodeTypes)
        {
            Arguments(query[ApiNames.ById(type)]).ShouldBe(["id", "asOf", "knownAt"]);
            Arguments(query[type.Plural]).ShouldBe(["where", "order", "first", "after", "last", "before", "asOf", "knownAt"]);
        }

        static IEnumerable<string> Arguments(JsonNode field) => Members(field, "args").Select(argument => (string)argument["name"]!);
    }

    [Theory]
    [InlineData("person", "Person")]
    [InlineData("people", "PeopleConnection!")]
    [InlineData("ngo", "NGO")]
    [InlineData("ngos", "NgosConnection!")]
    [InlineData("publicBody", "PublicBody")]
    [InlineData("publicBodies", "PublicBodiesConnection!")]
    [InlineData("node", "Node")]
    [InlineData("nodes", "[Node]!")]
    [InlineData("relation", "Relation")]
    [InlineData("search", "SearchConnection!")]
    public async Task Fields_of_the_root_are_named_as_people_would_guess(string field, string type)
    {
        var query = Members((await TypesAsync()).Single(each => (string)each["name"]! == "Query"), "fields");

        TypeName(query.Single(each => (string)each["name"]! == field)["type"]!).ShouldBe(type);
    }

    [Theory]
    [InlineData("PeopleEdge", "cursor: String!, node: Person!")]
    [InlineData("StatementSpeakersEdge", "cursor: String!, node: Actor!, relation: Speaks!")]
    [InlineData("PageInfo", "hasNextPage: Boolean!, hasPreviousPage: Boolean!, startCursor: String, endCursor: String")]
    [InlineData("SearchEdge", "cursor: String!, node: Node!, score: Float!, matched: [SearchMatch!]!, missing: [String!]!")]
    [InlineData("SearchMatch", "on: String!, value: String!, rule: SearchRule!, score: Float!, words: [SearchWord!]!")]
    [InlineData(
        "DateInterval",
        "text: PartialDate!, earliest: Date, latest: Date, uncertain: Boolean!, approximate: Boolean!, asWritten: String"
    )]
    public async Task Shapes_are_those_that_clients_know(string type, string fields)
    {
        var members = Members((await TypesAsync()).Single(each => (string)each["name"]! == type), "fields");

        string.Join(", ", members.Select(field => $"{field["name"]}: {TypeName(field["type"]!)}")).ShouldBe(fields);
    }

    private async Task<List<JsonNode>> TypesAsync() =>
        [.. (await server.AskAsync(Introspection)).Data["__schema"]!["types"]!.AsArray().Select(type => type!)];

    private static IEnumerable<JsonNode> Members(JsonNode of, string name) => of[name]?.AsArray().Select(member => member!) ?? [];

    private static string TypeName(JsonNode type) =>
        (string)type["kind"]! switch
        {
            "NON_NULL" => TypeName(type["ofType"]!) + "!",
            "LIST" => $"[{TypeName(type["ofType"]!)}]",
            _ => (string)type["name"]!,
        };
}
