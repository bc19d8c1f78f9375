using System.Collections.Frozen;
using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Fields.Groups;

/// <summary>The fields that nodes of a type can be grouped by: its indexed properties, and its relation fields (by neighbour).</summary>
internal sealed class GroupEnum : EnumDefinition
{
    private readonly FrozenDictionary<string, GroupTarget> _byName;

    public GroupEnum(NodeType type)
        : this(type, TargetsOf(type)) { }

    private GroupEnum(NodeType type, IReadOnlyList<GroupTarget> targets)
        : base(ApiNames.GroupField(type), $"The fields that {type.Plural} can be grouped by.", targets) =>
        _byName = targets.ToFrozenDictionary(target => target.Name, StringComparer.Ordinal);

    /// <summary>The target that a value represents.</summary>
    public GroupTarget Of(string value) => _byName[value];

    private static IReadOnlyList<GroupTarget> TargetsOf(NodeType type) =>
        [
            .. type
                .Properties.Where(property => property is { IsIndexed: true, IsList: false })
                .Select(property => new PropertyTarget(property)),
            .. type.Fields.Select(field => new NeighbourTarget(field)),
        ];

    private sealed class PropertyTarget(Property property) : GroupTarget(ApiNames.EnumValue(property.Name), property.Text)
    {
        public override GroupKey Key(RowPlanBuilder neighbour) => new PropertyGroupKey(PropertyRef.Node(property));
    }

    private sealed class NeighbourTarget(RelationField field)
        : GroupTarget(ApiNames.EnumValue(field.Name), $"By each of its `{field.Name}`.")
    {
        public override GroupKey Key(RowPlanBuilder neighbour) => new NeighbourGroupKey(RelationStep.Of(field), null, neighbour.Build());
    }
}

/// <summary>A target of grouping: a property or a neighbour.</summary>
internal abstract class GroupTarget(string name, string description) : EnumMember(name, description)
{
    /// <summary>Creates the key of the groups.</summary>
    /// <param name="neighbour">The row plan of the related node, if they are grouped by one.</param>
    public abstract GroupKey Key(RowPlanBuilder neighbour);
}
