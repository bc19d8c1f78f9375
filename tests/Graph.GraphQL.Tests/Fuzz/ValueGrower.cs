using System.Text.Json.Nodes;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>Grows literals and JSON for input types: mostly ones that fit.</summary>
public sealed class ValueGrower(Chance chance, int mistakesPercent)
{
    private static readonly string[] Anything =
    [
        "1",
        "-0",
        "1.5",
        "1e400",
        "2147483648",
        "9007199254740993",
        "\"s\"",
        "\"\"",
        "true",
        "null",
        "A",
        "[]",
        "{}",
        "[1, \"a\"]",
        "{ f0: 1 }",
    ];

    private static readonly string[] AnyJson =
    [
        "1",
        "-0",
        "1.5",
        "1.0",
        "1e400",
        "2147483648",
        "9007199254740993",
        "\"s\"",
        "\"\"",
        "\"1\"",
        "true",
        "null",
        "\"A\"",
        "[]",
        "{}",
        "[1,\"a\"]",
        "{\"f0\":1}",
    ];

    public string Constant(GraphQLType type, int depth) => Literal(type, depth, null);

    /// <param name="type">The type of the place.</param>
    /// <param name="depth">How deep input objects and lists may still go.</param>
    /// <param name="variable">Names a variable of a type; null where none may stand.</param>
    public string Literal(GraphQLType type, int depth, Func<GraphQLType, bool, string>? variable)
    {
        if (Mistake())
            return chance.Pick(Anything);
        if (variable is not null && chance.OneIn(15))
            return variable(type, false);
        if (type is NonNullType nonNull)
            return LiteralOf(nonNull.OfType, depth, variable);
        return chance.OneIn(8) ? "null" : LiteralOf(type, depth, variable);
    }

    public JsonNode? Json(GraphQLType type, int depth)
    {
        if (Mistake())
            return JsonNode.Parse(chance.Pick(AnyJson));
        if (type is NonNullType nonNull)
            return JsonOf(nonNull.OfType, depth);
        return chance.OneIn(6) ? null : JsonOf(type, depth);
    }

    private bool Mistake() => chance.Below(1000) < mistakesPercent * 6;

    private string LiteralOf(GraphQLType type, int depth, Func<GraphQLType, bool, string>? variable) =>
        type switch
        {
            ListType list when chance.OneIn(4) => Literal(list.OfType, depth, variable),
            ListType list => $"[{string.Join(", ", chance.Times(0, 2).Select(_ => Literal(list.OfType, depth - 1, variable)))}]",
            InputObjectType input =>
                $"{{ {string.Join(", ", Fields(input, depth).Select(f => $"{f.Name}: {FieldLiteral(input, f, depth, variable)}"))} }}",
            EnumType values => chance.Pick([.. values.Values.Names]),
            NamedType { Name: "Int" } => chance.Pick(["0", "-1", "42", "2147483647", "-2147483648"]),
            NamedType { Name: "Float" } => chance.Pick(["0", "1.5", "-2e3", "1E-10", "123456789012345680", "0.1"]),
            NamedType { Name: "String" } => chance.Pick(["\"\"", "\"a\"", "\"é\\u{1F600}\\n\"", "\"\"\"b\"\"\""]),
            NamedType { Name: "Boolean" } => chance.Pick(["true", "false"]),
            NamedType { Name: "ID" } => chance.Pick(["\"x\"", "7", "-0", "12345678901234567890"]),
            _ => chance.Pick(Anything),
        };

    private string FieldLiteral(InputObjectType input, InputValueDefinition field, int depth, Func<GraphQLType, bool, string>? variable) =>
        input.IsOneOf && !Mistake() ? LiteralOf(field.Type, depth - 1, null) : Literal(field.Type, depth - 1, variable);

    private JsonNode? JsonOf(GraphQLType type, int depth) =>
        type switch
        {
            ListType list when chance.OneIn(4) => Json(list.OfType, depth),
            ListType list => new JsonArray([.. chance.Times(0, 2).Select(_ => Json(list.OfType, depth - 1))]),
            InputObjectType input => new JsonObject(
                Fields(input, depth)
                    .Select(f =>
                        KeyValuePair.Create(f.Name, input.IsOneOf && !Mistake() ? JsonOf(f.Type, depth - 1) : Json(f.Type, depth - 1))
                    )
            ),
            EnumType values => JsonValue.Create(chance.Pick([.. values.Values.Names])),
            NamedType { Name: "Int" } => JsonNode.Parse(chance.Pick(["0", "-1", "42", "2147483647", "1.0", "-0"])),
            NamedType { Name: "Float" } => JsonNode.Parse(chance.Pick(["0", "1.5", "-2e3", "1E-10", "1.0", "-0", "0.1"])),
            NamedType { Name: "String" } => JsonValue.Create(chance.Pick(["", "a", "é😀\n", "1"])),
            NamedType { Name: "Boolean" } => JsonValue.Create(chance.OneIn(2)),
            NamedType { Name: "ID" } => JsonNode.Parse(chance.Pick(["\"x\"", "7", "-0", "1e3"])),
            _ => JsonNode.Parse(chance.Pick(AnyJson)),
        };

    private List<InputValueDefinition> Fields(InputObjectType input, int depth)
    {
        if (input.IsOneOf && !Mistake())
            return [chance.Pick([.. input.Fields])];
        return [.. input.Fields.Where(field => field.IsRequired ? !Mistake() : depth > 0 && chance.Percent(50))];
    }
}
