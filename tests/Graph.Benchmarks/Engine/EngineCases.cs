using System.Text;
using System.Text.Json;

namespace Graph.Benchmarks.Engine;

/// <summary>The schemas, the data and the queries that engines are compared on; both sides read the same.</summary>
internal static class EngineCases
{
    public const string Sdl = """
        type Query { items(first: Int = 1000): [Item!]! parents: [Item!]! item: Item }
        type Item {
          id: ID! name: String! email: String bio: String country: String city: String created: String
          age: Int score: Float active: Boolean! children: [Item!]
        }
        """;

    private const string IntrospectionCase = "introspection, small schema";

    private static readonly string[] Scalars = ["id", "name", "email", "bio", "country", "city", "created", "age", "score", "active"];

    public static IReadOnlyList<(string Name, string Query)> Queries { get; } =
    [
        ("1000 objects x 10 scalars", $"{{ items {{ {string.Join(' ', Scalars)} }} }}"),
        ("100 x 100 nested", "{ parents { id name children { id name } } }"),
        ("50 fragments x 100 objects", FragmentsQuery()),
        (IntrospectionCase, Introspection),
        ("one object, 5 scalars", "{ item { id name age score active } }"),
    ];

    /// <summary>The standard introspection query, as tools send it.</summary>
    public const string Introspection = """
        query IntrospectionQuery { __schema { queryType { name } mutationType { name } subscriptionType { name } types { ...FullType }
          directives { name description locations args { ...InputValue } } } }
        fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields { ...InputValue } interfaces { ...TypeRef } enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
        """;

    public static bool IsIntrospection(string name) => name == IntrospectionCase;

    public static EngineRecord[] Records(int count, int children = 0) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new EngineRecord(
                    Id: $"item-{i}",
                    Name: $"Item number {i}",
                    Email: $"item{i}@example.org",
                    Bio: $"Wrote \"{i}\" lines about nothing in particular, and a few more besides, over the years in Мінск.",
                    Country: i % 3 == 0 ? null : "Belarus",
                    City: "Minsk",
                    Created: $"2020-08-{1 + (i % 28):00}T10:00:00Z",
                    Age: i % 90,
                    Score: i / 7.0,
                    Active: i % 2 == 0,
                    Children: children == 0 ? null : Records(children)
                )),
        ];

    /// <summary>A schema with as much in it as an API generated from a model.</summary>
    public static string LargeSdl(int types)
    {
        var sdl = new StringBuilder("type Query {\n");
        for (var i = 0; i < types; i++)
            sdl.Append($"  \"All of kind {i}.\"\n  kind{i}(where: Filter{i}, first: Int = 20, after: String): [Kind{i}!]!\n");
        sdl.Append("}\n");
        for (var i = 0; i < types; i++)
        {
            sdl.Append($"\"Kind {i} of thing.\"\ntype Kind{i} {{\n");
            for (var f = 0; f < 8; f++)
            {
                sdl.Append(
                    $"  \"Field {f}.\"\n  field{f}(where: Filter{(i + f) % types}): {(f % 2 == 0 ? "String" : $"[Kind{(i + f) % types}!]!")}\n"
                );
            }

            sdl.Append($"}}\ninput Filter{i} {{\n");
            for (var f = 0; f < 8; f++)
                sdl.Append($"  field{f}: {(f % 2 == 0 ? "String" : $"Filter{(i + f) % types}")}\n");
            sdl.Append("}\n");
        }

        return sdl.ToString();
    }

    public static string DataJson() =>
        JsonSerializer.Serialize(
            new
            {
                items = Records(1000),
                parents = Records(100, 100),
                item = Records(1)[0],
            },
            JsonSerializerOptions.Web
        );

    private static string FragmentsQuery()
    {
        var query = new StringBuilder("{ items(first: 100) {");
        for (var i = 0; i < 50; i++)
            query.Append($" ...F{i}");
        query.Append(" } }");
        for (var i = 0; i < 50; i++)
            query.Append($" fragment F{i} on Item {{ {Scalars[i % 10]} {Scalars[(i + 3) % 10]} }}");
        return query.ToString();
    }
}
