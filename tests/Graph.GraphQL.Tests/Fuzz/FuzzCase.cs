using System.Text.Json.Nodes;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>A case of the oracle, grown from a seed: a schema, a document, variables and data, some of them spoiled.</summary>
public static class FuzzCase
{
    public static JsonObject Grow(int seed)
    {
        var chance = new Chance(seed);
        var sdl = new SchemaGrower(chance).Grow();
        if (chance.OneIn(8))
            return new JsonObject { ["id"] = seed, ["schema"] = TokenChanges.Spoil(sdl, chance) };
        var schema = SchemaBuilder.FromSdl(sdl).BuildUnchecked();
        if (schema.Errors.Count > 0)
            return new JsonObject { ["id"] = seed, ["schema"] = sdl };

        var mistakes = chance.Pick([0, 0, 1, 4]);
        var grower = new QueryGrower(schema, chance, mistakes);
        var query = grower.Grow();
        if (chance.OneIn(6))
            query = TokenChanges.Spoil(query, chance);
        var root = schema.RootType(OperationOf(query)) ?? schema.QueryType!;
        return new JsonObject
        {
            ["id"] = seed,
            ["schema"] = sdl,
            ["query"] = query,
            ["variables"] = Variables(schema, grower.Variables, chance, mistakes),
            ["rootValue"] = new DataGrower(schema, chance).Root(root),
            ["byRule"] = true,
        };
    }

    private static OperationType OperationOf(string query) =>
        query.StartsWith("mutation", StringComparison.Ordinal) ? OperationType.Mutation
        : query.StartsWith("subscription", StringComparison.Ordinal) ? OperationType.Subscription
        : OperationType.Query;

    private static JsonObject Variables(
        Schema schema, IReadOnlyDictionary<string, string> variables, Chance chance, int mistakes)
    {
        var values = new ValueGrower(chance, mistakes);
        var json = new JsonObject();
        foreach (var (name, type) in variables)
        {
            if (chance.Percent(type.EndsWith('!') ? 97 : 60) && schema.FindType(Parser.ParseType(type)) is { } known)
                json[name] = values.Json(known, 2);
        }

        return json;
    }
}
