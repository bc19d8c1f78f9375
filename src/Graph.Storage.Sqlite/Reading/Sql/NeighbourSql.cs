using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>The neighbours of <see cref="SqlQuery.Parent"/>. The default order is that of the adjacency's key.</summary>
internal sealed class NeighbourSql(ReadContext context, RelationStep step, MatchPlan plan) : MatchSql(context, plan)
{
    public override RelationType Relation => step.Relation;

    public override IReadOnlyList<SqlQuery> Rows(Place? after, Place? before, bool backward, long limit) =>
        [Select(query => [All(query)], null, after, before, backward, limit)];

    public override IReadOnlyList<SqlQuery> Any(Place? after, Place? before) => Plan.Order.Keys.IsEmpty
        // In the order of the key the row next to the place is found at once.
        ? Rows(after, before, backward: before is not null, limit: 1)
        : [Select(query => [All(query)], null, after, before, backward: false, limit: 1, isOrdered: false)];

    public override SqlQuery Count()
    {
        if (Plan.Where is not null || !Context.IsPlain)
            return CountRows(All);
        var query = new SqlQuery(Context);
        query.Text = $"SELECT {query.Degree(step, SqlQuery.Parent)}";
        return query;
    }

    public override RowSql All(SqlQuery query) => RowSql.Neighbours(query, step, SqlQuery.Parent);
}
