using Graph.Model;

namespace Graph.Api.Sdl;

/// <summary>The object and interface types that show nodes and relations.</summary>
internal static class ObjectTypes
{
    public static void Write(SdlText sdl, GraphModel model)
    {
        var fact = model.FactProperties.Select(property => Show(model, property)).ToList();
        sdl.Block(model.FactDescription ?? "What every node and every relation is.", "interface Fact", fact);
        sdl.Block("Any node of the graph; `__typename` says of which kind.", "interface Node implements Fact", fact);
        sdl.Block("Any relation of the graph; `__typename` says of which type.", "interface Relation implements Fact",
            [.. fact, .. Ends]);
        foreach (var type in model.NodeTypes)
        {
            var interfaces = string.Join(" & ", ["Fact", "Node", .. type.Interfaces.Select(each => each.Name)]);
            var keyword = type is Kind ? "type" : "interface";
            sdl.Block(type.Description ?? type.Name, $"{keyword} {type.Name} implements {interfaces}",
                [.. type.Properties.Select(property => Show(model, property)), .. type.Fields.SelectMany(Show)]);
        }

        foreach (var relation in model.Relations)
        {
            sdl.Block(relation.Description ?? relation.Name, $"type {relation.PropertiesType} implements Fact & Relation",
                [.. relation.Properties.Select(property => Show(model, property)), .. Ends]);
        }

        foreach (var @enum in model.Enums)
        {
            sdl.Block(@enum.Description ?? @enum.Name, $"enum {@enum.Name}",
                @enum.Values.Select(value => new SdlMember(value.Name, "", value.Description ?? value.Name)));
        }
    }

    private static readonly SdlMember[] Ends =
    [
        new("from", "Node!", "The node where the relation starts."),
        new("to", "Node!", "The node where it ends."),
    ];

    private static SdlMember Show(GraphModel model, Property property) =>
        new(property.Name, TypeOf(model, property), property.Description ?? property.Name);

    private static string TypeOf(GraphModel model, Property property)
    {
        var name = property switch
        {
            { Reference: { } to } => model.FindNodeType(to) is null && model.FindRelationByPropertiesType(to) is null ? "Node" : to,
            { Type: PropertyType.Id } => "ID",
            { Type: PropertyType.Int } => "Long",
            { Type: PropertyType.Enum } => property.Enum!.Name,
            { Type: PropertyType.PartialDate } => "DateInterval",
            _ => property.Type.ToString(),
        };
        // One referred-to fact may be invisible in the asked-for view, so a single reference is never required.
        if (property.IsList) return $"[{name}!]!";
        return property.IsRequired && property.Reference is null ? name + "!" : name;
    }

    private static IEnumerable<SdlMember> Show(RelationField field)
    {
        var description = field.Description ?? field.Name;
        if (field.IsMany)
        {
            return
            [
                new(field.Name, ApiNames.Connection(field) + "!", description)
                {
                    Arguments =
                    [
                        new("where", ApiNames.EdgeFilter(field), "Which of them: by the neighbour and by the relation."),
                        new("order", $"[{ApiNames.EdgeSort(field)}!]", "In which order; by id when not said."),
                        .. Connections.Paging,
                    ],
                },
            ];
        }

        return
        [
            new(field.Name, field.Target.Name, description),
            new(ApiNames.RelationOf(field), field.Relation.PropertiesType, $"The relation behind `{field.Name}`, with its evidence."),
        ];
    }
}
