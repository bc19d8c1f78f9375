using Graph.Api.Definitions;
using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;

namespace Graph.Api.Fields.Root;

/// <summary>The root field `nodes`: several nodes by their ids.</summary>
internal sealed class NodesByIdsField()
    : QueryField("nodes", "[Node]!", "Nodes by their ids, in the order given; null for an id without a node.", Ids)
{
    private static readonly Argument<object?[]> Ids = new("ids", "[ID!]!", "The ids; at most as many as the maximum page size.");

    public override double ListSize(Selection selection, int defaultPageSize) =>
        Ids.Of(selection.Arguments)?.Length ?? base.ListSize(selection, defaultPageSize);

    protected override RootPlan Plan(Selection root, FetchView view, FactPlanner facts)
    {
        var ids = Ids.Of(root.Arguments)!;
        var limit = facts.Limits.PageSize;
        if (ids.Length > limit)
        {
            throw new PlanningException(
                ErrorCodes.PageSizeLimit,
                $"'ids' has {ids.Length} ids, but the limit is {limit} (Graph__Limits__PageSize): send several requests."
            );
        }

        var row = new RowPlanBuilder();
        var plan = facts.Nodes(root, row);
        var fetch = new FetchPlan(new IdsSource(FactKind.Node, [.. ids.Cast<string>()]), row.Build(), view);
        return new RootPlan(
            fetch,
            answer =>
                Projections.Lists(
                    [0],
                    _ => 0..answer.Roots.Count,
                    rows => new FactColumn(
                        plan,
                        answer.Roots,
                        Array.ConvertAll(rows, each => answer.Roots.IsNull(each) ? FactColumn.Null : each)
                    )
                )
        );
    }
}
