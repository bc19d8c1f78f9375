using Graph.Model.Formats;

namespace Graph.Model.Printing;

/// <summary>Prints a model in its own language.</summary>
internal static class CanonicalPrinter
{
    /// <summary>
    /// The complete content of the model, in an order that depends only on the model; <see cref="SdlWriter.ToString"/> formats
    /// it.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="isExpanded">Whether inherited members are repeated; otherwise each appears only at its declaration.</param>
    public static SdlWriter Write(GraphModel model, bool isExpanded)
    {
        IEnumerable<string> Members(NodeType type) =>
            type
                .Properties.Where(p => isExpanded || p.Owner == type.Name)
                .Select(Member)
                .Concat(type.Fields.Where(f => isExpanded || f.Owner == type).Select(Member));

        var sdl = new SdlWriter();
        sdl.Raw(DirectiveSdl.Text);
        sdl.Type(model.FactDescription, "interface Fact", model.FactProperties.Select(Member));
        foreach (var type in model.Interfaces)
            sdl.Type(type.Description, $"interface {type.Name} {Implements(type)} {Plural(type)}", Members(type));
        foreach (var kind in model.Kinds)
        {
            var editorial = kind.IsEditorial ? "@editorial" : "";
            var verbatim = kind.IsVerbatim ? "@verbatim" : "";
            sdl.Type(kind.Description, $"type {kind.Name} {Implements(kind)} @node {editorial} {verbatim} {Plural(kind)}", Members(kind));
        }
        foreach (var relation in model.Relations)
        {
            var key = relation.Key.Count == 0 ? "" : $"@key(fields: [{string.Join(", ", relation.Key.Select(p => $"\"{p.Name}\""))}])";
            var editorial = relation.IsEditorial ? "@editorial" : "";
            sdl.Type(
                relation.Description,
                $"type {relation.PropertiesType} implements Fact @relationshipProperties {key} {editorial}",
                relation.Properties.Where(p => isExpanded || p.Owner == relation.PropertiesType).Select(Member)
            );
        }
        foreach (var type in model.Enums)
            sdl.Type(type.Description, $"enum {type.Name}", type.Values.Select(v => SdlWriter.Member(v.Description, v.Name)));
        return sdl;
    }

    private static string Implements(NodeType type) =>
        "implements " + string.Join(" & ", type.Interfaces.Select(i => i.Name).Prepend("Fact"));

    private static string Plural(NodeType type) => $"@plural(value: \"{type.Plural}\")";

    private static string Member(Property property)
    {
        var directives = new List<string>();
        if (property.Default is { } value)
            directives.Add($"@default(value: {SdlWriter.Literal(value, property.Type == PropertyType.Enum)})");
        if (property.IsDerived)
            directives.Add("@derived");
        if (property.Reference is { } reference)
            directives.Add($"@reference(to: \"{reference}\")");
        if (property.Format is { } format)
            directives.Add($"@format(as: {ValueFormats.NameOf(format)})");
        if (property.Minimum is not null || property.Maximum is not null)
            directives.Add($"@range({string.Join(", ", Bound("min", property.Minimum).Concat(Bound("max", property.Maximum)))})");
        if (property.AtLeast is { } other)
            directives.Add($"@atLeast(property: \"{other}\")");
        if (property.Formerly is { } former)
            directives.Add($"@formerly(name: \"{former}\")");
        if (property.IsSortable)
            directives.Add("@sortable");
        if (property.HasSubstrings)
            directives.Add("@substrings");
        if (property.IsIndexed)
            directives.Add("@indexed");
        if (property.SearchWeight > 0)
            directives.Add($"@searchable(weight: {property.SearchWeight})");
        return SdlWriter.Member(property.Description, $"{property.Name}: {property.TypeText} {string.Join(' ', directives)}");
    }

    private static IEnumerable<string> Bound(string name, double? value) =>
        value is { } number ? [$"{name}: {SdlWriter.Literal(number, false)}"] : [];

    private static string Member(RelationField field) =>
        SdlWriter.Member(field.Description, $"{field.Name}: {field.TypeText} {(field.IsTree ? "@tree " : "")}{RelationshipSdl.Of(field)}");
}
