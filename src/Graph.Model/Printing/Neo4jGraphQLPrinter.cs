namespace Graph.Model.Printing;

/// <summary>
/// Prints a model for @neo4j/graphql 7. Content without a directive in that library is omitted. Inherited properties are on
/// interfaces and kinds, relations on kinds.
/// </summary>
internal static class Neo4jGraphQLPrinter
{
    /// <summary>The label that every node has in addition to those of its kind and interfaces.</summary>
    private const string EveryNode = "Thing";

    public static string Print(GraphModel model)
    {
        var sdl = new SdlWriter();
        sdl.Raw("\"A date that may be partial, or an interval, in EDTF.\" scalar PartialDate");
        sdl.Type(model.FactDescription, "interface Fact", model.FactProperties.Select(Declare));
        foreach (var type in model.Interfaces)
        {
            // Their relations are declared only on the kinds. If they were declared here too, the library would rebuild each
            // interface for each relation that leads to it, with all relations of all its kinds: gigabytes for this model.
            sdl.Type(
                type.Description,
                $"interface {type.Name} implements {Implements(type)} {Plural(type)}",
                type.Properties.Select(Declare)
            );
        }
        foreach (var kind in model.Kinds)
        {
            var labels = string.Join(
                ", ",
                kind.Interfaces.Select(i => i.Name).Prepend(kind.Name).Append(EveryNode).Select(l => $"\"{l}\"")
            );
            sdl.Type(
                kind.Description,
                $"type {kind.Name} implements {Implements(kind)} @node(labels: [{labels}]) {Plural(kind)} {Fulltext(kind)}",
                kind.Properties.Select(Member).Concat(kind.Fields.Select(Member))
            );
        }
        foreach (var relation in model.Relations)
            sdl.Type(relation.Description, $"type {relation.PropertiesType} @relationshipProperties", relation.Properties.Select(Member));
        foreach (var type in model.Enums)
            sdl.Type(type.Description, $"enum {type.Name}", type.Values.Select(v => SdlWriter.Member(v.Description, v.Name)));
        return sdl.ToString();
    }

    private static string Implements(NodeType type) => string.Join(" & ", type.Interfaces.Select(i => i.Name).Prepend("Fact"));

    private static string Plural(NodeType type) => $"@plural(value: \"{type.Plural}\")";

    // The library rejects lists in full-text indexes.
    private static string Fulltext(Kind kind)
    {
        var fields = kind.Properties.Where(p => p.SearchWeight > 0 && !p.IsList).Select(p => $"\"{p.Name}\"").ToList();
        return fields.Count == 0
            ? ""
            : $"@fulltext(indexes: "
                + $"[{{indexName: \"{kind.Name}Text\", queryName: \"{kind.Plural}ByText\", fields: [{string.Join(", ", fields)}]}}])";
    }

    private static string Declare(Property property) => SdlWriter.Member(property.Description, $"{property.Name}: {property.TypeText}");

    private static string Member(Property property)
    {
        var value = property.Default is { } literal
            ? $" @default(value: {SdlWriter.Literal(literal, property.Type == PropertyType.Enum)})"
            : "";
        return SdlWriter.Member(property.Description, $"{property.Name}: {property.TypeText}{value}");
    }

    private static string Member(RelationField field) =>
        SdlWriter.Member(field.Description, $"{field.Name}: {field.TypeText} {RelationshipSdl.Of(field)}");
}
