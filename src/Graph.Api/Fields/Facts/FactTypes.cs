using Graph.Api.Definitions;
using Graph.Api.Fields.Connections;
using Graph.Api.Filters;
using Graph.Api.Ordering;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Fields.Facts;

/// <summary>
/// The object and interface types that represent the nodes and relations of a model. A property or relation field that several types have
/// is one object in all of them, so it is planned once for all.
/// </summary>
internal sealed class FactTypes
{
    private static readonly FactField[] Ends =
    [
        new EndField("from", RelationEnd.Source, "The node where the relation starts."),
        new EndField("to", RelationEnd.Target, "The node where it ends."),
    ];

    private readonly GraphModel _model;
    private readonly ConnectionTypes _connections;
    private readonly FilterInputs _filters;
    private readonly SortInputs _sorts;
    private readonly Dictionary<Property, FactField> _properties = [];
    private readonly Dictionary<RelationField, FactField[]> _fields = [];

    public FactTypes(GraphModel model, ConnectionTypes connections, FilterInputs filters, SortInputs sorts)
    {
        (_model, _connections, _filters, _sorts) = (model, connections, filters, sorts);
        FactField[] common = [.. model.FactProperties.Select(Show)];
        Types =
        [
            new FactType("Fact", model.FactDescription ?? "The common fields of every node and relation.", isInterface: true, [], common),
            new FactType("Node", "Any node of the graph; `__typename` gives its kind.", isInterface: true, ["Fact"], common),
            new FactType(
                "Relation",
                "Any relation of the graph; `__typename` gives its type.",
                isInterface: true,
                ["Fact"],
                [.. common, .. Ends]
            ),
            .. model.NodeTypes.Select(Nodes),
            .. model.Relations.Select(Relations),
            .. model.Enums.Select(each => new EnumDefinition(
                each.Name,
                each.Description ?? each.Name,
                each.Values.Select(value => new EnumMember(value.Name, value.Description ?? value.Name))
            )),
        ];
    }

    /// <summary>All types, with the enums of their properties.</summary>
    public IReadOnlyList<ApiType> Types { get; }

    private FactType Nodes(NodeType type) =>
        new(
            type.Name,
            type.Description ?? type.Name,
            type is KindInterface,
            ["Fact", "Node", .. type.Interfaces.Select(each => each.Name)],
            [.. type.Properties.Select(Show), .. type.Fields.SelectMany(Show)]
        );

    private FactType Relations(RelationType relation) =>
        new(
            relation.PropertiesType,
            relation.Description ?? relation.Name,
            isInterface: false,
            ["Fact", "Relation"],
            [.. relation.Properties.Select(Show), .. Ends]
        );

    private FactField Show(Property property)
    {
        if (!_properties.TryGetValue(property, out var field))
            _properties[property] = field = PropertyFields.Of(property, _model);
        return field;
    }

    private FactField[] Show(RelationField field)
    {
        if (!_fields.TryGetValue(field, out var shown))
        {
            _fields[field] = shown = field.IsMany
                ? [new NeighboursField(field, _connections.Of(field), _filters.Of(field), _sorts.Of(field))]
                : [new NeighbourField(field), new NeighbourRelationField(field)];
        }

        return shown;
    }
}
