using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Model;

namespace Graph.Seeding.Schema;

/// <summary>
/// A JSON Schema (draft 7, which YAML language servers read) of annotation files: it lets editors complete kinds,
/// properties, relations and enum values, and show their descriptions. Ids, quotes and ends are checked by <see cref="SeedChecker"/>.
/// </summary>
public static class AnnotationSchema
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema for files of this model, with a line break at its end.</summary>
    public static string Write(GraphModel model)
    {
        var kinds = model.Kinds.Where(k => !ModelNames.IsDerivedKind(k.Name)).ToList();
        var relations = model.Relations.Where(r => !ModelNames.IsDerivedRelation(r.Name)).ToList();
        var definitions = SchemaParts.Shared();
        foreach (var type in model.Enums)
            definitions[type.Name] = SchemaParts.Enum(type);
        foreach (var relation in relations)
            definitions[$"{relation.PropertiesType}Target"] = Target(relation, definitions);
        foreach (var kind in kinds)
            definitions[kind.Name] = Entry(kind, definitions);
        if (model.FindKind(ModelNames.Mention) is { } mention)
            definitions[mention.Name] = Spelling(mention, definitions);
        definitions["Relation"] = Listed(relations, definitions);

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Annotation of a document",
            ["description"] = "Generated from the model by: graph schema annotations",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = Sections(model, kinds, definitions),
            ["definitions"] = definitions,
        };
        return schema.ToJsonString(Format) + "\n";
    }

    private static JsonObject Sections(GraphModel model, List<Kind> kinds, JsonObject definitions)
    {
        var listed = kinds.Where(k => k.Name != ModelNames.Document).ToList();
        var sections = new JsonObject();
        if (model.FindKind(ModelNames.Document) is { } document)
            sections["document"] = SchemaParts.Described(SchemaParts.Ref(document.Name), "The document that this file is about.");
        if (model.FindKind(ModelNames.Mention) is { } mention)
            sections["mentions"] = SchemaParts.MapOf(SchemaParts.OneOrMany(mention.Name), "How each actor is spelled in the document.");
        sections["defaults"] = SchemaParts.Object(
            Defaults(listed, definitions),
            "Default properties of the entries of a section that define a node."
        );
        foreach (var kind in listed)
            sections[kind.Plural] = SchemaParts.ListOf(kind.Name, kind.Description);
        sections["relations"] = SchemaParts.ListOf("Relation", "Relations between nodes that are defined elsewhere.");
        sections["sentences"] = SchemaParts.ListOf("sentence", "Sentences that support no fact, each with the reason.");
        sections["merges"] = SchemaParts.MapOf(SchemaParts.Ref("id"), "Merged ids: old-id: new-id.");
        return sections;
    }

    private static JsonObject Defaults(List<Kind> kinds, JsonObject definitions)
    {
        var sections = new JsonObject();
        foreach (var kind in kinds)
        {
            var properties = new JsonObject();
            SchemaParts.AddProperties(properties, definitions, kind.Properties.Where(p => p.Name is not ("id" or "name")));
            sections[kind.Plural] = SchemaParts.Object(properties, null);
        }

        return sections;
    }

    private static JsonObject Entry(Kind kind, JsonObject definitions)
    {
        var properties = new JsonObject { ["id"] = SchemaParts.Ref("id") };
        var read = kind.Name == ModelNames.Document ? ModelNames.ReadFromFile : [];
        SchemaParts.AddProperties(properties, definitions, kind.Properties.Where(p => p.Name != "id" && !read.Contains(p.Name)));
        if (kind.Name == ModelNames.Document)
            properties["file"] = SchemaParts.Described(SchemaParts.Ref("text"), "The name of the text file in seed/documents.");
        foreach (var field in kind.Fields.Where(f => !ModelNames.IsDerivedRelation(f.Relation.Name)))
        {
            var target = $"{field.Relation.PropertiesType}Target";
            properties[field.Name] = SchemaParts.Once(
                definitions,
                $"{field.Owner.Name}.{field.Name}",
                () =>
                    SchemaParts.Described(
                        field.IsMany ? SchemaParts.OneOrMany(target) : SchemaParts.Ref(target),
                        $"{field.Description} ({field.TypeText})"
                    )
            );
        }

        SchemaParts.AddQuotes(properties);
        return SchemaParts.Object(properties, kind.Description, "id");
    }

    private static JsonObject Target(RelationType relation, JsonObject definitions)
    {
        var properties = new JsonObject { ["to"] = SchemaParts.Described(SchemaParts.Ref("id"), "The other end.") };
        AddRelationProperties(properties, relation, definitions);
        return SchemaParts.AnyOf(SchemaParts.Ref("id"), SchemaParts.Object(properties, relation.Description, "to"));
    }

    private static JsonObject Listed(List<RelationType> relations, JsonObject definitions)
    {
        var forms = relations.Select(relation =>
        {
            var properties = new JsonObject
            {
                ["type"] = new JsonObject { ["const"] = relation.Name },
                ["from"] = SchemaParts.Ref("id"),
                ["to"] = SchemaParts.Ref("id"),
            };
            AddRelationProperties(properties, relation, definitions);
            return SchemaParts.Object(properties, relation.Description, "type", "from", "to");
        });
        return SchemaParts.AnyOf([.. forms]);
    }

    private static void AddRelationProperties(JsonObject properties, RelationType relation, JsonObject definitions)
    {
        properties["id"] = SchemaParts.Described(SchemaParts.Ref("id"), "Only to replace the derived id.");
        SchemaParts.AddProperties(properties, definitions, relation.Properties.Where(p => p.Name != "id"));
        SchemaParts.AddQuotes(properties);
    }

    private static JsonObject Spelling(Kind mention, JsonObject definitions)
    {
        var properties = new JsonObject();
        SchemaParts.AddProperties(properties, definitions, mention.Properties.Where(p => p.Name is not ("id" or "text")));
        properties["text"] = SchemaParts.Described(SchemaParts.Ref("text"), "The spelling as it appears in the document.");
        SchemaParts.AddPlace(properties);
        return SchemaParts.AnyOf(SchemaParts.Ref("text"), SchemaParts.Object(properties, mention.Description, "text"));
    }
}
