using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Plans.Ordering;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// The nodes of a kind or interface. Where the filter leads to few nodes, they are looked at and sorted. Else, where an index
/// has the order, each kind is read from its own and SQLite merges them, so that a page costs its rows whatever the
/// collection's size; a nullable first key makes two ranges of it. What is left is sorted whole, up to a limit.
/// </summary>
internal sealed class CollectionSql(ReadContext context, NodeType type, MatchPlan plan) : MatchSql(context, plan)
{
    private readonly bool isAnchored = AnchorSql.Nodes(new SqlQuery(context), plan.Where, type.Kinds) is not null;

    public override RelationType? Relation => null;

    private bool IsById => Plan.Order.Keys.IsEmpty || Plan.Order.Keys[0].Term is IdTerm;

    public override IReadOnlyList<SqlQuery> Rows(Place? after, Place? before, bool backward, long limit)
    {
        if (isAnchored)
            return [Select(query => [All(query)], null, after, before, backward, limit)];
        if (IsById)
            return [Select(Arms, null, after, before, backward, limit)];
        if (IsIndexed(Plan.Order.Keys[0].Term))
        {
            bool[] parts = backward ? [true, false] : [false, true];
            return [.. parts.Where(isNull => !Excludes(isNull, after, before))
                .Select(isNull => Select(Arms, isNull, after, before, backward, limit))];
        }
        RefuseToSortTooMuch();
        return [Select(query => [All(query)], null, after, before, backward, limit)];
    }

    public override SqlQuery Count()
    {
        if (Plan.Where is not null || !Context.IsPlain)
            return CountRows(All);
        var kinds = RowSql.In(type.Kinds.Select(Context.Numbers.Of));
        return new SqlQuery(Context) { Text = $"SELECT ifnull(sum(n), 0) FROM kind WHERE number {kinds}" };
    }

    public override RowSql All(SqlQuery query) =>
        RowSql.Collection(query, type.Kinds, isAnchored ? AnchorSql.Nodes(query, Plan.Where, type.Kinds) : null);

    private static bool Excludes(bool isNull, Place? after, Place? before) =>
        (isNull && before is not null && !before.Values[0].IsNull) || (!isNull && after is not null && after.Values[0].IsNull);

    private IEnumerable<RowSql> Arms(SqlQuery query) => Context.KnownAt is not null
        ? [All(query)]
        : type.Kinds.Select(kind => RowSql.Collection(query, [kind]));

    private bool IsIndexed(OrderTerm term) =>
        term is PropertyTerm { Property: { On: FactPart.Node } property } && Context.KnownAt is null
        && type.Kinds.All(k => k.FindProperty(property.Property.Name) is { } own
            && StoredNames.IndexedParts(own).Contains(property.StoredName()));

    private void RefuseToSortTooMuch()
    {
        var statement = (Plan.Where is null && Context.IsPlain ? Count() : CountUpTo(Context.MaxSorted + 1L)).Prepare();
        statement.Step();
        var isTooMuch = statement.Int64(0) > Context.MaxSorted;
        statement.Reset();
        if (isTooMuch)
        {
            throw new PlanRefusedException("ORDER_NEEDS_INDEX",
                $"Ordering {type.Plural} by {Plan.Order.Keys[0].Term} means sorting more than {Context.MaxSorted} of them.",
                "Filter them to fewer, or order by something that the model marks @sortable.");
        }
    }

    private SqlQuery CountUpTo(long limit)
    {
        var query = new SqlQuery(Context);
        var row = All(query);
        var conditions = row.AllConditions(Plan.Where);
        query.Text = $"SELECT count(*) FROM (SELECT 1 FROM {row.From} WHERE {conditions} LIMIT {query.Bind(Scalar.Of(limit))})";
        return query;
    }
}
