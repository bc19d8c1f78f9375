using System.Globalization;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Search;
using Graph.Storage.Sqlite.Schema;
using Graph.Storage.Sqlite.Search;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// Finds the few nodes that contain a filter's matches, if the filter names something that an index leads to: an id, a
/// neighbour found the same way, a value, a substring. The filter is still tested on them, so they may be too many, never too
/// few.
/// </summary>
internal static class AccessPathSql
{
    private const int ValueRank = 10;
    private const int SubstringRank = 20;

    // Below this, counting costs more than it saves.
    private const int Few = 200;

    /// <summary>The maximum number of nodes that are counted: more are too many, whatever their number.</summary>
    public const int MaxCounted = 10_000;

    /// <summary>The nodes, or null if nothing leads to them.</summary>
    public static Anchor? Find(SqlQuery query, Filter? filter, IReadOnlyList<Kind> kinds) =>
        filter switch
        {
            And and => Fewest(query, and, kinds),
            Or { Filters.IsEmpty: false } or => Any(query, or, kinds),
            IdCompare { On: PropertyOwner.Node, Op: CompareOp.Equal } id => new Anchor(
                FromNodes(query, $"id = {query.Bind(Scalar.Of(query.Context.Resolve(FactKind.Node, id.Id)))}"),
                0
            ),
            NamesFact names => Find(query, names.Resolved(query.Context.Resolve), kinds),
            IdOneOf { On: PropertyOwner.Node } ids => new Anchor(
                FromNodes(
                    query,
                    "id IN (SELECT value FROM json_each("
                        + query.BindList(ids.Ids.Select(i => Scalar.Of(query.Context.Resolve(FactKind.Node, i))))
                        + "))"
                ),
                0
            ),
            Related { Quantifier: Quantifier.Some, Where: { } where } related => Beside(query, related.Step, where),
            Within within => Find(query, within.Where, query.Context.Model.Kinds) is { } tops
                ? new Anchor(Below(query, within.Parent, tops.Sql), tops.Rank + 1)
                : null,
            Compare { Property.On: PropertyOwner.Node } compare => Value(query, compare, kinds),
            ListMatch { Quantifier: Quantifier.Some, List.On: PropertyOwner.Node, Where: Compare compare } list => Substring(
                query,
                list.List.Property,
                compare
            ),
            _ => null,
        };

    // Conditions that may be common are counted: part of a name may lead to fewer nodes than a country does, or to more.
    private static Anchor? Fewest(SqlQuery query, And and, IReadOnlyList<Kind> kinds)
    {
        var anchors = and
            .Filters.Select(f => (Filter: f, Anchor: Find(query, f, kinds)!))
            .Where(a => a.Anchor is not null)
            .OrderBy(a => a.Anchor.Rank)
            .ToList();
        if (anchors.Count < 2 || !anchors[0].Anchor.MayBeCommon)
            return anchors.FirstOrDefault().Anchor;
        var chosen = query.Context.AccessPaths;
        if (!chosen.TryGetValue(and, out var fewest))
        {
            // From a substring to nodes it is one step, so substrings are counted first, and others only as long as they are fewer.
            var least = long.MaxValue;
            foreach (var (filter, _) in Enumerable.Reverse(anchors))
            {
                var count = Count(query.Context, filter, kinds, Math.Min(least, MaxCounted));
                if (count < least)
                    (least, fewest) = (count, filter);
                if (least < Few)
                    break;
            }
            chosen.Add(and, fewest!);
        }
        return anchors.First(a => ReferenceEquals(a.Filter, fewest)).Anchor;
    }

    private static long Count(ReadContext context, Filter filter, IReadOnlyList<Kind> kinds, long limit)
    {
        var query = new SqlQuery(context);
        var anchor = Find(query, filter, kinds)!;
        query.Text = $"SELECT count(*) FROM (SELECT 1 FROM ({anchor.Sql}) LIMIT {query.Bind(Scalar.Of(limit))})";
        var statement = query.Prepare();
        statement.Step();
        var count = statement.Int64(0);
        statement.Reset();
        return count;
    }

    /// <summary>
    /// The nodes that have an indexed text, if they are few enough to be collected before many rows are compared with them;
    /// otherwise null.
    /// </summary>
    public static string? FewWith(SqlQuery query, Filter? filter, IReadOnlyList<Kind> kinds)
    {
        if (
            filter is not Compare { Property.On: PropertyOwner.Node, Op: CompareOp.Equal } compare
            || query.Context.KnownAt is not null
            || Value(query, compare, kinds) is not { Rank: ValueRank } anchor
        )
        {
            return null;
        }
        var few = query.Context.FewWith;
        if (!few.TryGetValue(filter, out var areFew))
            few.Add(filter, areFew = Count(query.Context, filter, kinds, MaxCounted) < MaxCounted);
        return areFew ? anchor.Sql : null;
    }

    private static Anchor? Any(SqlQuery query, Or or, IReadOnlyList<Kind> kinds)
    {
        var anchors = or.Filters.Select(f => Find(query, f, kinds)).ToList();
        return anchors.Contains(null)
            ? null
            : new Anchor(string.Join(" UNION ", anchors.Select(a => $"SELECT * FROM ({a!.Sql})")), anchors.Max(a => a!.Rank));
    }

    private static Anchor? Beside(SqlQuery query, RelationStep step, Filter where)
    {
        if (Find(query, where, step.Target.Kinds) is not { } inner)
            return null;
        var type = Type(query, step.Relation);
        var arms = new List<string>();
        if (step.Direction != StepDirection.In)
            Add("adjacency_in", "to_node", "from_node");
        if (step.Direction != StepDirection.Out)
            Add("adjacency_out", "from_node", "to_node");
        return new Anchor(string.Join(" UNION ALL ", arms), inner.Rank + 1);

        void Add(string adjacency, string near, string far)
        {
            arms.Add($"SELECT neighbour FROM {adjacency} WHERE node IN ({inner.Sql}) AND type = {type}");
            if (query.Context.KnownAt is not null)
                arms.Add($"SELECT {far} FROM relation_version WHERE {near} IN ({inner.Sql}) AND type = {type}");
        }
    }

    // Under recorded time any version will do: a later test decides which of them is visible.
    private static string FromNodes(SqlQuery query, string condition) =>
        $"SELECT number FROM node WHERE {condition}"
        + (query.Context.KnownAt is null ? "" : $" UNION ALL SELECT number FROM node_version WHERE {condition}");

    /// <summary>
    /// The nodes from which one of these can be reached by going up, including themselves. A node that is reached only through
    /// kinds that the step does not show is excluded.
    /// </summary>
    public static string Below(SqlQuery query, RelationStep parent, string tops)
    {
        var down = "down" + query.Alias();
        var type = Type(query, parent.Relation);
        var isKnownAt = query.Context.KnownAt is not null;
        var arms = new List<string>();
        if (parent.Direction != StepDirection.In)
            Add("adjacency_in", "to_node", "from_node");
        if (parent.Direction != StepDirection.Out)
            Add("adjacency_out", "from_node", "to_node");
        // For past versions every path down counts, through any kind.
        return isKnownAt
            ? $"WITH RECURSIVE {down}(x) AS ({tops} UNION {string.Join(" UNION ", arms)}) SELECT x FROM {down}"
            : $"WITH RECURSIVE {down}(x, k) AS (SELECT number, kind FROM node WHERE number IN ({tops})"
                + $" UNION {string.Join(" UNION ", arms)}) SELECT x FROM {down}";

        void Add(string adjacency, string near, string far)
        {
            arms.Add(
                $"SELECT a.neighbour{(isKnownAt ? "" : ", a.neighbour_kind")} FROM {down} CROSS JOIN {adjacency} a ON a.node = "
                    + $"{down}.x AND a.type = {type}"
                    + (isKnownAt ? "" : $" WHERE {down}.k {RowSql.In(parent.Target.Kinds.Select(query.Context.Numbers.Of))}")
            );
            if (isKnownAt)
                arms.Add($"SELECT a.{far} FROM {down} CROSS JOIN relation_version a ON a.{near} = {down}.x AND a.type = {type}");
        }
    }

    private static Anchor? Value(SqlQuery query, Compare compare, IReadOnlyList<Kind> kinds)
    {
        var property = compare.Property.Property;
        // Values of enums and flags match too many nodes each to be worth it.
        if (
            compare.Op == CompareOp.Equal
            && property.Type is PropertyType.String or PropertyType.Id
            && kinds.All(k =>
                k.FindProperty(property.Name) is { } own && StoredNames.IndexedParts(own).Contains(compare.Property.StoredName)
            )
        )
        {
            var value = query.Bind(compare.Value);
            return new Anchor(
                string.Join(
                    " UNION ALL ",
                    kinds.Select(k =>
                        FromNodes(
                            query,
                            $"kind = {query.Context.Numbers.Of(k).ToString(CultureInfo.InvariantCulture)} AND "
                                + $"{ModelIndexes.Value(compare.Property.StoredName)} = {value}"
                        )
                    )
                ),
                ValueRank
            )
            {
                Value = compare.Property,
            };
        }
        return compare.Property.Form is ValueForm.Value or ValueForm.Folded ? Substring(query, property, compare) : null;
    }

    private static Anchor? Substring(SqlQuery query, Property property, Compare compare)
    {
        // Substrings of past versions are not indexed.
        if (
            query.Context.KnownAt is not null
            || !StoredNames.HasSubstrings(property)
            || compare.Value.Type != ScalarType.Text
            || !SubstringRule.AppliesTo(compare.Op)
            || SubstringRule.Folded(compare.Value.Text) is not { } folded
        )
        {
            return null;
        }

        var part = query.Context.Numbers.OfPart(property.Name);
        var phrase = '"' + folded.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        return new Anchor(
            $"SELECT rowid & {RowIds.FactMask.ToString(CultureInfo.InvariantCulture)} FROM substring"
                + $" WHERE substring MATCH {query.Bind(Scalar.Of(phrase))}"
                + $" AND rowid BETWEEN {query.Bind(Scalar.Of(RowIds.First(part)))} AND {query.Bind(Scalar.Of(RowIds.Last(part)))}",
            SubstringRank
        );
    }

    private static string Type(SqlQuery query, RelationType relation) =>
        query.Context.Numbers.Of(relation).ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a filter's matches are found.</summary>
    /// <param name="Sql">A SELECT of node numbers.</param>
    /// <param name="Rank">The lower, the fewer nodes.</param>
    public sealed record Anchor(string Sql, int Rank)
    {
        /// <summary>The property with a value, if that value alone leads to the nodes.</summary>
        public PropertyRef? Value { get; init; }

        /// <summary>Whether it is a value, or part of a text, that many nodes may have.</summary>
        public bool MayBeCommon => Rank >= ValueRank;
    }
}
