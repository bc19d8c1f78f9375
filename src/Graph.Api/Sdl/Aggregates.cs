using Graph.Model;

namespace Graph.Api.Sdl;

/// <summary>What connections compute over all that they match: counts, extremes, sums, groups.</summary>
internal static class Aggregates
{
    public static void Write(SdlText sdl, GraphModel model)
    {
        sdl.Block("Extremes, sum and mean of a number; null where there is none.", "type NumberAggregate",
        [
            new("min", "Float", "The least."),
            new("max", "Float", "The greatest."),
            new("sum", "Float", "The sum."),
            new("avg", "Float", "The arithmetic mean."),
        ]);
        sdl.Block("Extremes of dates, as far as their ends are known; null where none is.", "type DateAggregate",
        [
            new("min", "Date", "The earliest day on which one of them begins; starts that are open or unknown do not count."),
            new("max", "Date", "The latest day on which one of them ends; ends that are open or unknown do not count."),
        ]);
        sdl.Block("One value that a group has in common.", "type GroupValue",
        [
            new("field", "String!", "What was grouped by, as it was asked for."),
            new("value", "String", "The value; null where it is not given. For a related node, its id."),
            new("node", "Node", "The related node, where it was grouped by a relation."),
        ]);
        foreach (var type in model.NodeTypes) Write(sdl, type);
    }

    /// <summary>The numbers and dates of a type: what has extremes.</summary>
    public static IEnumerable<Property> Aggregated(NodeType type) =>
        type.Properties.Where(property => !property.IsList
            && property.Type is PropertyType.Int or PropertyType.Float or PropertyType.PartialDate);

    /// <summary>What a type can be grouped by: its indexed properties, and its relation fields (by neighbour).</summary>
    public static IEnumerable<(string Value, string Name, string Description)> GroupFields(NodeType type) =>
    [
        .. type.Properties.Where(property => property is { IsIndexed: true, IsList: false }).Select(property =>
            (ApiNames.EnumValue(property.Name), property.Name, property.Description ?? property.Name)),
        .. type.Fields.Select(field => (ApiNames.EnumValue(field.Name), field.Name, $"Each of its `{field.Name}`.")),
    ];

    private static void Write(SdlText sdl, NodeType type)
    {
        sdl.Block($"Aggregates over {type.Plural}.", $"type {ApiNames.Aggregate(type)}",
        [
            new("count", "Int!", "How many there are."),
            .. Aggregated(type).Select(property => new SdlMember(property.Name,
                property.Type == PropertyType.PartialDate ? "DateAggregate!" : "NumberAggregate!",
                property.Description ?? property.Name)),
        ]);
        sdl.Block($"What {type.Plural} can be grouped by.", $"enum {ApiNames.GroupField(type)}",
            GroupFields(type).Select(field => new SdlMember(field.Value, "", field.Description)));
        sdl.Block($"A group of {type.Plural}.", $"type {ApiNames.Group(type)}",
        [
            new("values", "[GroupValue!]!", "The values that they have in common, in the order of the fields asked for."),
            new("count", "Int!", "How many there are in the group."),
        ]);
    }
}
