using System.Text.Json.Nodes;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>Grows the JSON that resolvers answer from: values that fit, nulls where none may be, errors, late values.</summary>
public sealed class DataGrower(Schema schema, Chance chance)
{
    private static readonly string[] AnyLeaf =
    [
        "0",
        "1",
        "-0",
        "1.0",
        "1.5",
        "1e400",
        "2147483648",
        "\"\"",
        "\"s\"",
        "\"1\"",
        "\"A\"",
        "true",
        "false",
        "[1]",
        "{\"a\":1}",
    ];

    public JsonNode Root(NamedType type) => Object((ObjectType)type, 4);

    private JsonObject Object(ObjectType type, int depth)
    {
        var json = new JsonObject { ["__typename"] = type.Name };
        foreach (var field in type.Fields)
        {
            if (chance.Percent(90))
                json[field.Name] = Value(field.Type, depth - 1);
        }

        return json;
    }

    private JsonNode? Value(GraphQLType type, int depth) =>
        chance.Below(60) switch
        {
            0 => new JsonObject { ["$error"] = "failed" },
            1 or 2 or 3 => new JsonObject { ["$promise"] = Value(type, depth) },
            4 => null,
            5 => JsonNode.Parse(chance.Pick(AnyLeaf)),
            6 when type.NamedType.IsLeaf => new JsonObject { ["$echo"] = "args" },
            _ => Fitting(type, depth),
        };

    private JsonNode? Fitting(GraphQLType type, int depth)
    {
        switch (type)
        {
            case NonNullType nonNull:
                return Fitting(nonNull.OfType, depth);
            case ListType list:
                return new JsonArray([.. chance.Times(0, 2).Select(_ => Value(list.OfType, depth))]);
            case ObjectType objectType:
                return depth > 0 ? Object(objectType, depth) : new JsonObject();
            case NamedType { IsAbstract: true } abstractType:
                var possible = schema.PossibleTypes(abstractType);
                var concrete = chance.OneIn(25) ? chance.Pick([.. schema.Types.OfType<ObjectType>()]) : chance.Pick(possible);
                return depth > 0 ? Object(concrete, depth) : new JsonObject { ["__typename"] = concrete.Name };
            case EnumType values:
                return chance.Pick([.. values.Values.Names]);
            case NamedType { Name: "Int" }:
                return JsonNode.Parse(chance.Pick(["0", "-5", "2147483647", "1.0", "-0"]));
            case NamedType { Name: "Float" }:
                return JsonNode.Parse(chance.Pick(["0", "-0.5", "1e21", "1e-7", "123456789.125", "-0"]));
            case NamedType { Name: "String" }:
                return chance.Pick(["", "text", "é😀\u2028\"\\\n"]);
            case NamedType { Name: "Boolean" }:
                return chance.OneIn(2);
            case NamedType { Name: "ID" }:
                return JsonNode.Parse(chance.Pick(["\"a\"", "1", "-0", "123456789012"]));
            default:
                return JsonNode.Parse(chance.Pick(AnyLeaf));
        }
    }
}
