using System.Globalization;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// The neighbours of <see cref="SqlQuery.Parent"/>. The default order is that of the adjacency's key; a hub also stores them in
/// the orders of their sortable properties. Any other order is sorted.
/// </summary>
internal sealed class NeighbourSql(ReadContext context, RelationStep step, MatchPlan plan) : MatchSql(context, plan)
{
    private readonly PropertyRef? _sorted = Sorted(context, step, plan);

    public override RelationType Relation => step.Relation;

    public override IReadOnlyList<SqlQuery> Rows(KeysetPosition? after, KeysetPosition? before, bool backward, long limit) =>
        [Select(query => [All(query)], null, after, before, backward, limit)];

    public override IReadOnlyList<SqlQuery> RowsInOrder(KeysetPosition? after, KeysetPosition? before, bool backward, long limit)
    {
        var queries = new List<SqlQuery>();
        if (!Excludes(isNull: false, after, before))
        {
            queries.Add(
                Select(
                    query => [RowSql.HubNeighbours(query, step, SqlQuery.Parent, _sorted!)],
                    firstKeyIsNull: false,
                    after,
                    before,
                    backward,
                    limit
                )
            );
        }
        // Neighbours without a sort value are not in the table, and come last.
        if (!IsAlwaysThere(_sorted!) && !Excludes(isNull: true, after, before))
        {
            queries.Insert(
                backward ? 0 : queries.Count,
                Select(query => [All(query)], firstKeyIsNull: true, after, before, backward, limit)
            );
        }

        return queries;
    }

    public override SqlQuery? HasOrder() =>
        _sorted is null
            ? null
            : new SqlQuery(Context)
            {
                Text =
                    string.Create(CultureInfo.InvariantCulture, $"SELECT 1 FROM hub WHERE node = {SqlQuery.Parent}")
                    + string.Create(CultureInfo.InvariantCulture, $" AND direction = {(step.Direction == StepDirection.Out ? 0 : 1)}")
                    + string.Create(CultureInfo.InvariantCulture, $" AND type = {Context.Numbers.Of(step.Relation)}"),
            };

    public override IReadOnlyList<SqlQuery> Any(KeysetPosition? after, KeysetPosition? before) =>
        Plan.Order.Keys.IsEmpty
            // In key order, the row next to the position is found directly.
            ? Rows(after, before, backward: before is not null, limit: 1)
            : [Select(query => [All(query)], null, after, before, backward: false, limit: 1, isOrdered: false)];

    public override SqlQuery Count()
    {
        if (Plan.Where is not null || !Context.IsCurrentView)
            return CountRows(All);
        var query = new SqlQuery(Context);
        query.Text = $"SELECT {query.Degree(step, SqlQuery.Parent)}";
        return query;
    }

    public override RowSql All(SqlQuery query) => RowSql.Neighbours(query, step, SqlQuery.Parent);

    private static PropertyRef? Sorted(ReadContext context, RelationStep step, MatchPlan plan) =>
        context.IsCurrentView
        && step.Direction != StepDirection.Both
        && plan.Order.Keys is [{ Term: PropertyTerm { Property: { On: PropertyOwner.Node } property } }, ..]
        && StoredNames.OrderParts(property.Property).Contains(property.StoredName)
            ? property
            : null;

    private bool IsAlwaysThere(PropertyRef property) =>
        step.Target.Kinds.All(kind => property.IsAlwaysIn(kind.FindProperty(property.Property.Name)));
}
