using Graph.Model;
using Graph.Model.Text;

namespace Graph.Api.Sdl;

/// <summary>The `...SortInput` of every kind, interface, relation and relation field.</summary>
internal static class SortInputs
{
    public static void Write(SdlText sdl, GraphModel model)
    {
        sdl.Block("The direction of an order. Nulls come last in both.", "enum SortEnumType",
        [
            new("ASC", "", "Smallest, earliest or alphabetically first comes first."),
            new("DESC", "", "Greatest, latest or alphabetically last comes first."),
        ]);
        sdl.Block("Orders by how many there are.", "input CountSortInput",
            [new("count", "SortEnumType!", "Fewest (ASC) or most (DESC) first.")]);
        sdl.Block("Orders by one end of a date. An end that is open or unknown comes last in both directions.",
            "input PartialDateSortInput",
            [
                new("earliest", "SortEnumType", "By the first moment that it can stand for."),
                new("latest", "SortEnumType", "By the last moment that it can stand for."),
            ]);
        foreach (var type in model.NodeTypes) Nodes(sdl, type);
        foreach (var target in model.NodeTypes.SelectMany(type => type.Fields).Where(field => !field.IsMany).Select(field => field.Target).Distinct())
        {
            sdl.Block($"Orders by the one {target.Name} that is related.", $"input {ApiNames.PropertySort(target.Name)}",
                Sortable(target.Properties).Select(Direction));
        }

        foreach (var relation in model.Relations) Edges(sdl, relation);
        foreach (var field in model.NodeTypes.SelectMany(type => type.Fields).Distinct().Where(field => field.IsMany))
        {
            sdl.Block($"Orders the {field.Name} of {Article.With(field.Owner.Name)}.", $"input {ApiNames.EdgeSort(field)}",
            [
                new("node", ApiNames.Sort(field.Target.Name), "By the neighbour."),
                new("edge", ApiNames.Sort(field.Relation.PropertiesType), "By the relation."),
            ]);
        }
    }

    /// <summary>
    /// The properties that a type can be ordered by; dates by either end. `id` is always possible, and ends every order.
    /// </summary>
    public static IEnumerable<Property> Sortable(IEnumerable<Property> properties) =>
        properties.Where(property => property.IsSortable || property.Name == "id");

    private static void Nodes(SdlText sdl, NodeType type) =>
        sdl.Block($"Orders {type.Plural}: one member each; list several for ties. The id breaks the last.",
            $"input {ApiNames.Sort(type.Name)}",
            [
                .. Sortable(type.Properties).Select(Direction),
                .. type.Fields.Select(field => field.IsMany
                    ? new SdlMember(field.Name, "CountSortInput", $"By how many `{field.Name}` there are.")
                    : new SdlMember(field.Name, ApiNames.PropertySort(field.Target.Name), $"By its `{field.Name}`.")),
            ]);

    private static void Edges(SdlText sdl, RelationType relation) =>
        sdl.Block($"Orders relations of type {relation.Name}.", $"input {ApiNames.Sort(relation.PropertiesType)}",
            Sortable(relation.Properties).Select(Direction));

    private static SdlMember Direction(Property property) =>
        new(property.Name, property.Type == PropertyType.PartialDate ? "PartialDateSortInput" : "SortEnumType", $"By `{property.Name}`.");
}
