using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Groups;

/// <summary>The groups of every kind and interface.</summary>
internal sealed class GroupTypes(GraphModel model)
{
    private readonly Dictionary<NodeType, GroupEnum> _fields = model.NodeTypes.ToDictionary(type => type, type => new GroupEnum(type));
    private readonly Dictionary<NodeType, PlannedType<GroupPlanner, GroupSet>> _groups = model.NodeTypes.ToDictionary(
        type => type,
        type => new PlannedType<GroupPlanner, GroupSet>(
            ApiNames.Group(type),
            $"A group of {type.Plural}.",
            new GroupValuesField(Value),
            new GroupCountField()
        )
    );

    /// <summary>A common value of a group.</summary>
    public static PlannedType<GroupPlanner, GroupSet> Value { get; } =
        new("GroupValue", "A common value of a group.", new GroupedByField(), new GroupTextField(), new GroupNodeField());

    /// <summary>The fields that nodes of a type can be grouped by.</summary>
    public GroupEnum FieldsOf(NodeType type) => _fields[type];

    /// <summary>A group of nodes of a type.</summary>
    public PlannedType<GroupPlanner, GroupSet> Of(NodeType type) => _groups[type];
}
