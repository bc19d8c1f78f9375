using Graph.Model;
using Graph.Model.Text;

namespace Graph.Api.Sdl;

/// <summary>The `...FilterInput` of every kind, interface, relation and relation field.</summary>
internal static class FilterInputs
{
    public static void Write(SdlText sdl, GraphModel model)
    {
        foreach (var type in model.NodeTypes) Nodes(sdl, type);
        foreach (var relation in model.Relations) Edges(sdl, relation);
        foreach (var field in model.NodeTypes.SelectMany(type => type.Fields).Distinct().Where(field => field.IsMany))
        {
            Related(sdl, field);
        }
    }

    private static void Nodes(SdlText sdl, NodeType type)
    {
        var own = ApiNames.Filter(type.Name);
        var members = new List<SdlMember>(Logic(own));
        if (type is KindInterface) members.Add(new("nodeKind", "KindOperationFilterInput", "Which kind it is of."));
        if (type.Tree is not null)
        {
            members.Add(new("within", ApiNames.Filter(type.Tree.Target.Name),
                $"It matches itself, or something that it is a part of does, at any depth (by `{type.Tree.Name}`)."));
        }

        members.AddRange(type.Properties.Select(Comparison));
        foreach (var field in type.Fields)
        {
            members.Add(new(field.Name,
                field.IsMany ? ApiNames.RelatedFilter(field) : ApiNames.Filter(field.Target.Name),
                Described(field.Description, field.Name) + (field.IsMany ? "" : " With null: there is none.")));
            if (!field.IsMany)
            {
                members.Add(new(ApiNames.RelationOf(field), ApiNames.Filter(field.Relation.PropertiesType),
                    $"The relation behind `{field.Name}`."));
            }
        }

        sdl.Block($"Filters {type.Plural}. Everything given must hold.", $"input {own}", members);
    }

    private static void Edges(SdlText sdl, RelationType relation)
    {
        var own = ApiNames.Filter(relation.PropertiesType);
        sdl.Block($"Filters relations of type {relation.Name}. Everything given must hold.", $"input {own}",
            [.. Logic(own), .. relation.Properties.Select(Comparison)]);
    }

    private static void Related(SdlText sdl, RelationField field)
    {
        var edge = ApiNames.EdgeFilter(field);
        sdl.Block($"Filters the {field.Name} of {Article.With(field.Owner.Name)}: the neighbour, and the relation to it.", $"input {edge}",
        [
            .. Logic(edge),
            new("node", ApiNames.Filter(field.Target.Name), "What the neighbour must be."),
            new("edge", ApiNames.Filter(field.Relation.PropertiesType), "What the relation must be."),
        ]);
        sdl.Block($"Compares how many of the {field.Name} match.", $"input {ApiNames.CountFilter(field)}",
        [
            new("eq", "Int", "Exactly so many."),
            new("neq", "Int", "Not exactly so many."),
            new("gt", "Int", "More than."),
            new("gte", "Int", "At least."),
            new("lt", "Int", "Fewer than."),
            new("lte", "Int", "At most."),
            new("where", edge, "Which of them to count; without it, all."),
        ]);
        sdl.Block($"Filters by the {field.Name} of {Article.With(field.Owner.Name)}.", $"input {ApiNames.RelatedFilter(field)}",
        [
            new("some", edge, "At least one matches."),
            new("all", edge, "Every one matches; true where there is none."),
            new("none", edge, "Not one matches."),
            new("any", "Boolean", "true: there are some; false: there are none."),
            new("count", ApiNames.CountFilter(field), "How many there are."),
        ]);
    }

    private static IEnumerable<SdlMember> Logic(string own) =>
    [
        new("and", $"[{own}!]", "All of these hold."),
        new("or", $"[{own}!]", "At least one of these holds."),
        new("not", own, "This does not hold."),
    ];

    private static SdlMember Comparison(Property property) =>
        new(property.Name, OperatorInputs.Of(property), Described(property.Description, property.Name));

    private static string Described(string? description, string name) => description ?? $"By `{name}`.";
}
