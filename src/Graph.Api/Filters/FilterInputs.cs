using Graph.Api.Definitions;
using Graph.Api.Fields;
using Graph.Api.Filters.Operators;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>The `...FilterInput` of every kind, interface, relation and relation field of a model.</summary>
internal sealed class FilterInputs
{
    private readonly FilterInput _kind;
    private readonly OperatorInputs _operators;
    private readonly Dictionary<NodeType, FilterInput> _nodes;
    private readonly Dictionary<RelationType, FilterInput> _relations;
    private readonly Dictionary<RelationField, (FilterInput Edge, CountInput Count, FilterInput Quantifiers)> _related = [];

    public FilterInputs(GraphModel model, KindEnum kinds)
    {
        _kind = KindFilter.Input(kinds);
        _operators = new OperatorInputs(model);
        _nodes = model.NodeTypes.ToDictionary(type => type, Nodes);
        _relations = model.Relations.ToDictionary(relation => relation, Relations);
        foreach (var field in model.NodeTypes.SelectMany(type => type.Fields).Distinct().Where(field => field.IsMany))
        {
            var edge = Edges(field);
            var count = new CountInput(field, edge);
            _related.Add(field, (edge, count, Related(field, edge, count)));
        }
    }

    /// <summary>The filters.</summary>
    public IEnumerable<ApiType> Types =>
        [
            .. _nodes.Values,
            .. _relations.Values,
            .. _related.Values.SelectMany(IEnumerable<ApiType> (each) => [each.Edge, each.Count, each.Quantifiers]),
        ];

    /// <summary>The input objects of comparisons that the filters use.</summary>
    public IEnumerable<ApiType> OperatorTypes => _operators.Types(_kind);

    /// <summary>Filters nodes of a type.</summary>
    public FilterInput Of(NodeType type) => _nodes[type];

    /// <summary>Filters the edges of a relation field to many neighbours.</summary>
    public FilterInput Of(RelationField field) => _related[field].Edge;

    private FilterInput Nodes(NodeType type) =>
        new(
            ApiNames.Filter(type.Name),
            $"Filters {type.Plural}. All conditions must hold.",
            own =>
                [
                    .. Logic.Of(own),
                    .. type is KindInterface ? [new KindFilter(_kind)] : (FilterMember[])[],
                    .. type.Tree is { } tree ? [new WithinFilter(tree, _nodes[tree.Target])] : (FilterMember[])[],
                    .. Properties(PropertyOwner.Node, type.Properties),
                    .. type.Fields.SelectMany(
                        IEnumerable<FilterMember> (field) =>
                            field.IsMany
                                ? [new ManyRelatedFilter(field, _related[field].Quantifiers)]
                                :
                                [
                                    new OneRelatedFilter(field, _nodes[field.Target]),
                                    new RelationOfOneFilter(field, _relations[field.Relation]),
                                ]
                    ),
                ]
        );

    private FilterInput Relations(RelationType relation) =>
        new(
            ApiNames.Filter(relation.PropertiesType),
            $"Filters relations of type {relation.Name}. All conditions must hold.",
            own => [.. Logic.Of(own), .. Properties(PropertyOwner.Relation, relation.Properties)]
        );

    private FilterInput Edges(RelationField field) =>
        new(
            ApiNames.EdgeFilter(field),
            $"Filters the {field.Name} of {Article.With(field.Owner.Name)}: the neighbour, and the relation to it.",
            own =>
                [
                    .. Logic.Of(own),
                    new EdgeHalfFilter("node", _nodes[field.Target], "The condition for the neighbour."),
                    new EdgeHalfFilter("edge", _relations[field.Relation], "The condition for the relation."),
                ]
        );

    private static FilterInput Related(RelationField field, FilterInput edge, CountInput count) =>
        new(
            ApiNames.RelatedFilter(field),
            $"Filters by the {field.Name} of {Article.With(field.Owner.Name)}.",
            _ => Quantifiers.Of(field, edge, count)
        );

    private IEnumerable<PropertyFilter> Properties(PropertyOwner on, IEnumerable<Property> properties) =>
        properties.Select(property => new PropertyFilter(on, property, _operators.Of(property)));
}
