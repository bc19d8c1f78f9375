using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// The nodes of a kind or interface. If the filter leads to few nodes, they are read and sorted. Otherwise, if an index has the
/// order, each kind is read from its own index and SQLite merges them, so a page costs its rows whatever the collection's size,
/// at another recorded time too; a nullable first key splits it into two ranges. In all other cases the complete set is sorted,
/// up to a limit.
/// </summary>
internal sealed class CollectionSql(ReadContext context, NodeType type, MatchPlan plan) : MatchSql(context, plan)
{
    // How much more expensive a row is that is found among few and sorted than one that is met in order: by number, with its JSON.
    private const int SortedRowCost = 2;

    // Rows with the value that the index was searched for may be anywhere in the order.
    private const int ClusteringFactor = 4;

    // Other conditions may hold for few of them: read in order, that many more rows are met until a page is full.
    private const int FilteredClusteringFactor = 64;

    private readonly Way _way = WayTo(context, type, plan);

    private enum Way
    {
        InOrder,
        Anchored,
        AnchoredByCommon,
    }

    private bool IsAnchored => _way != Way.InOrder;

    public override RelationType? Relation => null;

    public override IReadOnlyList<SqlQuery> Rows(KeysetPosition? after, KeysetPosition? before, bool backward, long limit)
    {
        if (IsAnchored)
            return [Select(query => [All(query)], null, after, before, backward, limit)];
        if (IsById(Plan.Order))
            return [Select(Arms, null, after, before, backward, limit)];
        if (IsIndexed(Context, type, Plan.Order.Keys[0].Term))
        {
            bool[] parts = backward ? [true, false] : [false, true];
            return
            [
                .. parts
                    .Where(isNull => !Excludes(isNull, after, before))
                    .Select(isNull => Select(Arms, isNull, after, before, backward, limit)),
            ];
        }
        RefuseToSortTooMuch();
        return [Select(query => [All(query)], null, after, before, backward, limit)];
    }

    public override IReadOnlyList<SqlQuery> Any(KeysetPosition? after, KeysetPosition? before) =>
        // In index order, the row next to the position is found directly.
        !IsAnchored && (IsById(Plan.Order) || IsIndexed(Context, type, Plan.Order.Keys[0].Term))
            ? Rows(after, before, backward: before is not null, limit: 1)
            : [Select(query => [All(query)], null, after, before, backward: false, limit: 1, isOrdered: false)];

    public override SqlQuery Count()
    {
        if (Plan.Where is not null || !Context.IsCurrentView)
            return CountRows(All);
        var kinds = RowSql.In(type.Kinds.Select(Context.Numbers.Of));
        return new SqlQuery(Context) { Text = $"SELECT ifnull(sum(n), 0) FROM kind WHERE number {kinds}" };
    }

    public override RowSql All(SqlQuery query)
    {
        query.IsOverMany = _way != Way.Anchored;
        return RowSql.Collection(query, type.Kinds, IsAnchored ? AccessPathSql.Find(query, Plan.Where, type.Kinds)!.Sql : null);
    }

    private IEnumerable<RowSql> Arms(SqlQuery query)
    {
        query.IsOverMany = true;
        return type.Kinds.SelectMany(kind => RowSql.CollectionByTable(query, kind));
    }

    private static bool IsById(Order order) => order.Keys.IsEmpty || order.Keys[0].Term is IdTerm;

    private static bool IsIndexed(ReadContext context, NodeType type, OrderTerm term) =>
        term is PropertyTerm { Property: { On: PropertyOwner.Node } property }
        && type.Kinds.All(k =>
            k.FindProperty(property.Property.Name) is { } own && StoredNames.IndexedParts(own).Contains(property.StoredName)
        );

    private static Way WayTo(ReadContext context, NodeType type, MatchPlan plan) =>
        AccessPathSql.Find(new SqlQuery(context), plan.Where, type.Kinds) switch
        {
            null => Way.InOrder,
            { MayBeCommon: false } => Way.Anchored,
            { Value: { } value } when IsGrouped(type, value, plan.Order) => Way.InOrder,
            var anchor => IsWorthSorting(context, type, plan, anchor) ? Way.AnchoredByCommon : Way.InOrder,
        };

    // An index has the nodes with one value in the order.
    private static bool IsGrouped(NodeType type, PropertyRef value, Order order) =>
        order.Keys is [{ Term: PropertyTerm { Property: { On: PropertyOwner.Node } by } }, ..]
        && type.Kinds.All(k => ModelIndexes.Groups(k).Contains((value.StoredName, by.StoredName)));

    // Sorting the nodes of a common value costs more than finding a page of them in index order.
    private static bool IsWorthSorting(ReadContext context, NodeType type, MatchPlan plan, AccessPathSql.Anchor anchor)
    {
        var size = plan.Page.First ?? plan.Page.Last;
        if (size is null || !(IsById(plan.Order) || IsIndexed(context, type, plan.Order.Keys[0].Term)))
            return true;
        var query = new SqlQuery(context);
        var among = AccessPathSql.Find(query, plan.Where, type.Kinds)!.Sql;
        query.Text =
            $"SELECT count(*), (SELECT ifnull(sum(n), 0) FROM kind WHERE number {RowSql.In(type.Kinds.Select(context.Numbers.Of))})"
            + $" FROM (SELECT 1 FROM ({among}) LIMIT {AccessPathSql.MaxCounted})";
        var statement = query.Prepare();
        statement.Step();
        var (found, all) = (statement.Int64(0), statement.Int64(1));
        statement.Reset();
        var doubt = plan.Where is And { Filters.Length: > 1 } ? FilteredClusteringFactor : ClusteringFactor;
        return found * SortedRowCost < (size.Value + 1) * all / Math.Max(1, found) * doubt;
    }

    private void RefuseToSortTooMuch()
    {
        var statement = (Plan.Where is null && Context.IsCurrentView ? Count() : CountUpTo(Context.MaxSorted + 1L)).Prepare();
        statement.Step();
        var isTooMuch = statement.Int64(0) > Context.MaxSorted;
        statement.Reset();
        if (isTooMuch)
            throw PlanRefusedException.OrderNeedsIndex(type, Plan.Order.Keys[0].Term, Context.MaxSorted);
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
