using System.Text.Json.Nodes;
using Graph.Model;
using Graph.Model.Formats;

namespace Graph.Seeding.Schema;

/// <summary>The building blocks of the schema of annotation files.</summary>
internal static class SchemaParts
{
    /// <summary>The definitions that do not depend on the model. YAML parses plain numbers as numbers, so a text may be one.</summary>
    public static JsonObject Shared()
    {
        var quote = new JsonObject { ["text"] = Described(Ref("text"), "The words as they appear in the document.") };
        AddPlace(quote);
        return new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9-]{1,200}$" },
            ["text"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
            ["quote"] = AnyOf(Ref("text"), Object(quote, "A verbatim passage of a document.", "text")),
            ["date"] = AnyOf(
                Described(
                    Ref("text"),
                    "EDTF: 2020, 2020-08, 2020-08-17, 2020-08-17T10:00Z, 2020~, 199X, 2020-21, 2020-08-09/2020-08-12, "
                        + "../2020-12-01, 2020-08/"
                ),
                Object(
                    new JsonObject { ["date"] = Ref("text"), ["asWritten"] = Described(Ref("text"), "The words of the document.") },
                    null,
                    "date"
                )
            ),
            ["sentence"] = Object(
                new JsonObject
                {
                    ["quote"] = Ref("quote"),
                    ["reason"] = new JsonObject
                    {
                        ["type"] = "string",
                        ["pattern"] = "^(no fact|page furniture|repeats [a-z0-9-]+)( *:.*)?$",
                    },
                },
                null,
                "quote",
                "reason"
            ),
        };
    }

    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    /// <summary>Draft 7 ignores siblings of a $ref, so a description needs a wrapping schema.</summary>
    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
            return schema;
        var described = schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema;
        described["description"] = description;
        return described;
    }

    public static JsonObject AnyOf(params JsonNode[] forms) => new() { ["anyOf"] = new JsonArray(forms) };

    public static JsonObject OneOrMany(string definition) =>
        AnyOf(Ref(definition), new JsonObject { ["type"] = "array", ["items"] = Ref(definition) });

    public static JsonObject ListOf(string definition, string? description) =>
        Described(new JsonObject { ["type"] = "array", ["items"] = Ref(definition) }, description);

    public static JsonObject MapOf(JsonObject values, string description) =>
        new()
        {
            ["type"] = "object",
            ["propertyNames"] = Ref("id"),
            ["additionalProperties"] = values,
            ["description"] = description,
        };

    public static JsonObject Object(JsonObject properties, string? description, params string[] required)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. required.Select(r => JsonValue.Create(r))]),
            ["properties"] = properties,
        };
        return Described(schema, description);
    }

    public static JsonObject Enum(EnumType type) =>
        Described(
            new JsonObject { ["enum"] = new JsonArray([.. type.Values.Select(v => JsonValue.Create(v.Name))]) },
            string.Join(
                "\n",
                [
                    .. type.Description is { } text ? [text] : Array.Empty<string>(),
                    .. type.Values.Where(v => v.Description is not null).Select(v => $"{v.Name}: {v.Description}"),
                ]
            )
        );

    /// <summary>Each property is defined once, by the type that declares it; other types reference it.</summary>
    public static void AddProperties(JsonObject into, JsonObject definitions, IEnumerable<Property> properties)
    {
        foreach (var property in properties.Where(p => !p.IsDerived))
        {
            into[property.Name] = Once(
                definitions,
                $"{property.Owner}.{property.Name}",
                () => Described(OfProperty(property), property.Description)
            );
        }
    }

    public static JsonObject Once(JsonObject definitions, string name, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(name))
            definitions[name] = make();
        return Ref(name);
    }

    public static void AddQuotes(JsonObject into)
    {
        into["quote"] = Ref("quote");
        into["quotes"] = OneOrMany("quote");
    }

    /// <summary>The keys that select one of several occurrences.</summary>
    public static void AddPlace(JsonObject into)
    {
        into["nth"] = AnyOf(
            new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
            new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
            }
        );
        into["after"] = Described(Ref("text"), "Words of the document before it.");
        into["in"] = Described(Ref("id"), "The document, if it is not the file's own.");
    }

    private static JsonObject OfProperty(Property property)
    {
        var definition = property.Type switch
        {
            PropertyType.Enum => property.Enum!.Name,
            PropertyType.PartialDate => "date",
            PropertyType.Id => "id",
            _ => "text",
        };
        return property.Type switch
        {
            _ when property.IsList => OneOrMany(definition),
            _ when property.Format is { } format => OfFormat(format),
            PropertyType.Int => Bounded("integer", property),
            PropertyType.Float => Bounded("number", property),
            PropertyType.Boolean => new JsonObject { ["type"] = "boolean" },
            _ => Ref(definition),
        };
    }

    private static JsonObject Bounded(string type, Property property)
    {
        var schema = new JsonObject { ["type"] = type };
        if (property.Minimum is { } least)
            schema["minimum"] = least;
        if (property.Maximum is { } most)
            schema["maximum"] = most;
        return schema;
    }

    private static JsonObject OfFormat(ValueFormat format) =>
        format switch
        {
            ValueFormat.CountryCode => new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z]{2}$" },
            ValueFormat.LanguageTag => new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$" },
            _ => new JsonObject { ["type"] = "string", ["format"] = "uri" },
        };
}
