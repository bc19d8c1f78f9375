using Graph.Api.Definitions;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Root;

/// <summary>A fact by its id: `node`, `relation`, and one field for each kind and interface.</summary>
internal sealed class FactByIdField : QueryField
{
    private static readonly Argument<string> Id = new("id", "ID!", "The id. A merged id still resolves.");

    private readonly FactKind _kind;
    private readonly NodeType? _only;

    private FactByIdField(string name, string type, string description, FactKind kind, NodeType? only = null)
        : base(name, type, description, Id) => (_kind, _only) = (kind, only);

    /// <summary>Any node.</summary>
    public static FactByIdField Node { get; } = new("node", "Node", "Any node by its id; null if there is none.", FactKind.Node);

    /// <summary>Any relation.</summary>
    public static FactByIdField Relation { get; } =
        new("relation", "Relation", "Any relation by its id; null if there is none.", FactKind.Relation);

    /// <summary>A node of a type.</summary>
    public static FactByIdField Of(NodeType type) =>
        new(ApiNames.ById(type), type.Name, $"One of the {type.Plural} by its id; null if there is none.", FactKind.Node, type);

    protected override RootPlan Plan(Selection root, FetchView view, FactPlanner facts)
    {
        var row = new RowPlanBuilder();
        var plan = _kind == FactKind.Node ? facts.Nodes(root, row) : facts.Relations(root, row);
        var fetch = new FetchPlan(new IdsSource(_kind, [Id.Of(root.Arguments)!]), row.Build(), view);
        return new RootPlan(fetch, answer => new FactColumn(plan, answer.Roots, [Visible(answer.Roots)]));
    }

    // The id of a node of another kind returns null, as an unknown id does.
    private int Visible(RowSet rows) =>
        rows.IsNull(0) || (_only is not null && !_only.Kinds.Contains(rows.KindOf(0))) ? FactColumn.Null : 0;
}
