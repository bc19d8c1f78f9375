using System.Text.Json.Nodes;
using Graph.GraphQL.Language;
using Graph.GraphQL.Tests.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Fuzz;

/// <summary>A case of the oracle, grown from a seed: a schema, a document, variables and data, some of them spoiled.</summary>
public static class FuzzCase
{
    public static JsonObject Grow(int seed)
    {
        var chance = new Chance(seed);
        var sdl = new SchemaGrower(chance).Grow();
        switch (chance.Below(20))
        {
            case 0 or 1:
                return new JsonObject { ["id"] = seed, ["schema"] = TokenChanges.Spoil(sdl, chance) };
            case 2:
                return new JsonObject
                {
                    ["id"] = seed,
                    ["base"] = sdl,
                    ["schema"] = Extension(chance),
                };
            case 3 or 4:
                return new JsonObject { ["id"] = seed, ["query"] = Document(seed, chance) };
        }

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
            ["operationName"] = chance.OneIn(6) ? chance.Pick(["Q", "Q0", "Q1", "Nope"]) : null,
            ["variables"] = Variables(schema, grower.Variables, chance, mistakes),
            ["rootValue"] = new DataGrower(schema, chance).Root(root),
            ["byRule"] = true,
        };
    }

    /// <summary>Definitions that extend a grown schema, or define again what it has.</summary>
    private static string Extension(Chance chance)
    {
        var lines = new SchemaGrower(chance).Grow().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var some = chance
            .Some(lines, 25)
            .Select(line => line.StartsWith("extend", StringComparison.Ordinal) || chance.OneIn(8) ? line : "extend " + line);
        var text = string.Join('\n', some);
        return text.Length == 0 ? "scalar More"
            : chance.OneIn(3) ? TokenChanges.Spoil(text, chance)
            : text;
    }

    /// <summary>A document that no schema is asked about: it is read and printed.</summary>
    private static string Document(int seed, Chance chance)
    {
        var text = Printer.Print(new DocumentGenerator(seed).Document());
        return chance.Below(4) switch
        {
            0 => text,
            1 => TokenChanges.Spoil(text, chance),
            2 => TokenChanges.Spoil(new SchemaGrower(chance).Grow(), chance),
            _ => GarbageText.Grow(chance.Below(int.MaxValue)),
        };
    }

    private static OperationType OperationOf(string query) =>
        query.StartsWith("mutation", StringComparison.Ordinal) ? OperationType.Mutation
        : query.StartsWith("subscription", StringComparison.Ordinal) ? OperationType.Subscription
        : OperationType.Query;

    private static JsonObject Variables(Schema schema, IReadOnlyDictionary<string, string> variables, Chance chance, int mistakes)
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
