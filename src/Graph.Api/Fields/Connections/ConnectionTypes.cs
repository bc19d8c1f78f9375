using Graph.Api.Definitions;
using Graph.Api.Fields.Aggregates;
using Graph.Api.Fields.Groups;
using Graph.Api.Planning;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Connections;

/// <summary>
/// Connections and their edges (Relay's Cursor Connections), with aggregates and groups over their matches: those of every kind and
/// interface, and of every relation field to many neighbours.
/// </summary>
internal sealed class ConnectionTypes
{
    private const string CursorText = "The position of this edge, for `after` and `before`.";

    private readonly AggregateTypes _aggregates;
    private readonly GroupTypes _groups;
    private readonly Dictionary<NodeType, Pair> _nodes;
    private readonly Dictionary<RelationField, Pair> _fields;

    public ConnectionTypes(GraphModel model)
    {
        _aggregates = new AggregateTypes(model);
        _groups = new GroupTypes(model);
        _nodes = model.NodeTypes.ToDictionary(type => type, Nodes);
        _fields = model
            .NodeTypes.SelectMany(type => type.Fields)
            .Distinct()
            .Where(field => field.IsMany)
            .ToDictionary(field => field, Related);
        Types =
        [
            PageInfoField.ObjectType,
            .. _nodes.Values.Concat(_fields.Values).SelectMany(IEnumerable<ApiType> (pair) => [pair.Connection, pair.Edge]),
            AggregateTypes.Numbers,
            AggregateTypes.Dates,
            GroupTypes.Value,
            .. model.NodeTypes.SelectMany(IEnumerable<ApiType> (type) => [_aggregates.Of(type), _groups.FieldsOf(type), _groups.Of(type)]),
        ];
    }

    /// <summary>All connection types, with the types that they contain.</summary>
    public IReadOnlyList<ApiType> Types { get; }

    /// <summary>The connection of a collection.</summary>
    public PlannedType<ConnectionPlanner, RowSet> Of(NodeType type) => _nodes[type].Connection;

    /// <summary>The connection of a relation field to many neighbours.</summary>
    public PlannedType<ConnectionPlanner, RowSet> Of(RelationField field) => _fields[field].Connection;

    private Pair Nodes(NodeType type) =>
        PairOf(
            ApiNames.Connection(type),
            $"A page of {type.Plural}.",
            type,
            new(ApiNames.Edge(type), $"One of the {type.Plural}.", new CursorField(CursorText), new EdgeNodeField(type.Name))
        );

    private Pair Related(RelationField field)
    {
        var owner = Article.With(field.Owner.Name);
        return PairOf(
            ApiNames.Connection(field),
            $"A page of the {field.Name} of {owner}.",
            field.Target,
            new(
                ApiNames.Edge(field),
                $"One of the {field.Name} of {owner}, and the relation to it.",
                new CursorField(CursorText),
                new EdgeNodeField(field.Target.Name),
                new EdgeRelationField(field.Relation)
            )
        );
    }

    private Pair PairOf(string name, string description, NodeType type, PlannedType<ConnectionPlanner, RowSet> edge) =>
        new(
            new(
                name,
                description,
                new PageInfoField(),
                new EdgesField(edge),
                new NodesField(type.Name),
                new TotalCountField("The number of matches on all pages."),
                new AggregateField(_aggregates.Of(type)),
                new GroupByField(_groups.Of(type), _groups.FieldsOf(type))
            ),
            edge
        );

    private sealed record Pair(PlannedType<ConnectionPlanner, RowSet> Connection, PlannedType<ConnectionPlanner, RowSet> Edge);
}
