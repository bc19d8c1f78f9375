using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Creates a relation field from a field with <c>@relationship</c>.</summary>
internal static class RelationFieldLoader
{
    /// <summary>The relation field, or null if the field is too invalid to create one.</summary>
    public static RelationField? Load(LoadContext context, TypeDraft owner, FieldDefinitionNode field)
    {
        var what = $"{owner.Name}.{field.Name.Value}";
        var uses = DirectiveUses.Read(context.Problems, field.Directives, DefinitionKinds.RelationField, what);
        var relation = uses.Text("relationship", "type");
        var loaded = relation is null ? null : Make(context, owner, field, uses, relation, what);
        if (loaded is null && relation is not null)
            context.BrokenRelations.Add(relation);
        return loaded;
    }

    private static RelationField? Make(
        LoadContext context,
        TypeDraft owner,
        FieldDefinitionNode field,
        DirectiveUses uses,
        string relationName,
        string what
    )
    {
        if (owner.Role is not (DefinitionKinds.Kind or DefinitionKinds.Interface))
        {
            context.Problems.Add(
                uses.Find("relationship")!,
                $"\"{what}\" cannot be a relation field: relations have no relations. "
                    + "To refer to facts by id, use type ID and \"@reference\"."
            );
            return null;
        }
        var target = Target(context, field, what, out var isMany);
        var relation = RelationOf(context, uses, relationName, what);
        if (target is null || relation is null)
            return null;

        var isUndirected = uses.Text("relationship", "queryDirection") == "UNDIRECTED";
        var direction = uses.Text("relationship", "direction") == "IN" ? RelationDirection.In : RelationDirection.Out;
        var isTree = uses.Has("tree");
        if (isTree && (isMany || isUndirected || direction == RelationDirection.In))
        {
            context.Problems.Add(
                uses.Find("tree")!,
                $"\"{what}\" cannot be a tree: \"@tree\" requires a field that leads OUT to one parent, of type \"{target.Name}\"."
            );
            isTree = false;
        }
        if (isUndirected && (direction == RelationDirection.In || !isMany))
        {
            context.Problems.Add(
                uses.Find("relationship")!,
                $"\"{what}\" cannot be UNDIRECTED: such a field must have direction OUT and type \"[{target.Name}!]!\"."
            );
            return null;
        }
        return new RelationField(field.Name.Value, field.Description?.Value, owner.NodeType!, relation, direction, target)
        {
            IsMany = isMany,
            IsTree = isTree,
            IsUndirected = isUndirected,
        };
    }

    private static NodeType? Target(LoadContext context, FieldDefinitionNode field, string what, out bool isMany)
    {
        var type = FieldType.Of(field.Type);
        isMany = type?.IsList ?? false;
        if (type is null || (isMany ? !(type.Value.IsRequired && type.Value.HasRequiredItems) : type.Value.IsRequired))
        {
            var name = type?.Name ?? "Kind";
            context.Problems.Add(
                field.Type,
                $"The relation field \"{what}\" must be of type \"[{name}!]!\" (any number) or "
                    + $"\"{name}\" (one or none), not \"{field.Type}\": the model cannot require a neighbour."
            );
            return null;
        }

        var known = type.Value;
        if (context.FindType(known.Name)?.NodeType is { } target)
            return target;
        var kinds = context.NodeTypes.Select(t => t.Name);
        context.Problems.Add(
            known.Node,
            $"\"{what}\" leads to \"{known.Name}\", which is not a kind or an interface.{Suggestions.DidYouMean(known.Name, kinds)}"
        );
        return null;
    }

    private static RelationType? RelationOf(LoadContext context, DirectiveUses uses, string relation, string what)
    {
        var at = uses.Value("relationship", "type")!;
        if (!NameRules.CheckRelationType(context.Problems, at, relation, what))
            return null;
        var properties = uses.Text("relationship", "properties")!;
        if (context.FindType(properties) is not { Role: DefinitionKinds.PropertiesType })
        {
            var hint = Suggestions.DidYouMean(
                properties,
                context.Types.Where(t => t.Role == DefinitionKinds.PropertiesType).Select(t => t.Name)
            );
            context.Problems.Add(
                uses.Value("relationship", "properties")!,
                $"\"{what}\" has the properties \"{properties}\", which is not a type with \"@relationshipProperties\".{hint}"
            );
            return null;
        }
        if (context.Relations.TryGetValue(relation, out var known) && known.PropertiesType == properties)
            return known;
        context.Problems.Add(
            uses.Value("relationship", "properties")!,
            known is null
                ? $"\"{what}\" gives {relation} the properties \"{properties}\", which belong to "
                    + $"{context.Relations.Values.First(r => r.PropertiesType == properties).Name}: "
                    + "each relation needs its own properties type."
                : $"\"{what}\" gives {relation} the properties \"{properties}\", but another field gives it \"{known.PropertiesType}\"."
        );
        return null;
    }
}
