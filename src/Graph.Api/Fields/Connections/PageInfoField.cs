using Graph.Api.Definitions;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Connections;

/// <summary>The position of the page of a connection.</summary>
internal sealed class PageInfoField() : ConnectionField("pageInfo", ObjectType.Required, "The position of the page.")
{
    /// <summary>The type of its value.</summary>
    public static PlannedType<ConnectionPlanner, RowSet> ObjectType { get; } =
        new(
            "PageInfo",
            "The position of a page.",
            new FlagField(
                "hasNextPage",
                PageMetadata.HasNext,
                set => set.HasNext!,
                "Whether there are more edges after this page. Exact in both directions."
            ),
            new FlagField(
                "hasPreviousPage",
                PageMetadata.HasPrevious,
                set => set.HasPrevious!,
                "Whether there are more edges before this page. Exact in both directions."
            ),
            new EndCursorField("startCursor", Projections.First, "The cursor of the first edge; null on an empty page."),
            new EndCursorField("endCursor", Projections.Last, "The cursor of the last edge; null on an empty page.")
        );

    public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner)
    {
        planner.RequestRows();
        return Projections.Same(ObjectType.Plan(selection, planner));
    }

    private sealed class FlagField(string name, PageMetadata fact, Func<RowSet, IReadOnlyList<bool>> flags, string description)
        : ConnectionField(name, "Boolean!", description)
    {
        public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner)
        {
            planner.Request(fact);
            return (set, parents) => new BooleanColumn(Array.ConvertAll(parents, parent => flags(set)[parent]));
        }
    }

    private sealed class EndCursorField(string name, Func<RowSet, int, int> end, string description)
        : ConnectionField(name, "String", description)
    {
        public override Projection<RowSet> Plan(Selection selection, ConnectionPlanner planner)
        {
            planner.Request(PageMetadata.Cursors);
            return (set, parents) => planner.Cursors(set, Array.ConvertAll(parents, parent => end(set, parent)));
        }
    }
}
