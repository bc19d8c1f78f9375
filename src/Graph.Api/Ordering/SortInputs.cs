using Graph.Api.Definitions;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>The `...SortInput` of every kind, interface, relation and relation field of a model.</summary>
internal sealed class SortInputs
{
    private readonly Dictionary<NodeType, SortInput> _nodes;
    private readonly Dictionary<NodeType, SortInput<PropertySort>> _neighbours;
    private readonly Dictionary<RelationType, SortInput> _relations;
    private readonly Dictionary<RelationField, SortInput> _edges;

    public SortInputs(GraphModel model)
    {
        var fields = model.NodeTypes.SelectMany(type => type.Fields).Distinct().ToList();
        _nodes = model.NodeTypes.ToDictionary(type => type, Nodes);
        _neighbours = fields
            .Where(field => !field.IsMany)
            .Select(field => field.Target)
            .Distinct()
            .ToDictionary(target => target, Neighbours);
        _relations = model.Relations.ToDictionary(relation => relation, Relations);
        _edges = fields.Where(field => field.IsMany).ToDictionary(field => field, Edges);
    }

    /// <summary>All sort inputs, with the input objects that they use.</summary>
    public IEnumerable<ApiType> Types =>
        [
            SortDirection.Type,
            CountSort.Input,
            DateSortInput.Type,
            .. _nodes.Values,
            .. _neighbours.Values,
            .. _relations.Values,
            .. _edges.Values,
        ];

    /// <summary>Orders nodes of a type.</summary>
    public SortInput Of(NodeType type) => _nodes[type];

    /// <summary>Orders the edges of a relation field to many neighbours.</summary>
    public SortInput Of(RelationField field) => _edges[field];

    private SortInput Nodes(NodeType type) =>
        new(
            ApiNames.Sort(type.Name),
            $"Orders {type.Plural}: one member each; list several to break ties. The id breaks the last tie.",
            () =>
                [
                    .. PropertySort.Of(PropertyOwner.Node, type.Properties),
                    .. type.Fields.Select(
                        SortMember (field) => field.IsMany ? new CountSort(field) : new NeighbourSort(field, _neighbours[field.Target])
                    ),
                ]
        );

    private static SortInput<PropertySort> Neighbours(NodeType target) =>
        new(
            ApiNames.PropertySort(target.Name),
            $"Orders by the one related {target.Name}.",
            () => PropertySort.Of(PropertyOwner.Node, target.Properties)
        );

    private static SortInput Relations(RelationType relation) =>
        new(
            ApiNames.Sort(relation.PropertiesType),
            $"Orders relations of type {relation.Name}.",
            () => PropertySort.Of(PropertyOwner.Relation, relation.Properties)
        );

    private SortInput Edges(RelationField field) =>
        new(
            ApiNames.EdgeSort(field),
            $"Orders the {field.Name} of {Article.With(field.Owner.Name)}.",
            () =>
                [
                    new EdgeSort("node", _nodes[field.Target], "By the neighbour."),
                    new EdgeSort("edge", _relations[field.Relation], "By the relation."),
                ]
        );
}
