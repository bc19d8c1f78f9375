using System.Globalization;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// Conditions as SQL. SQL's unknown counts as false: it arises only from comparisons with absent values, and passes through AND
/// and OR; before a negation it is turned into false.
/// </summary>
internal static class FilterSql
{
    /// <summary>The condition on a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="filter">The condition.</param>
    /// <param name="item">The expression of the list item that is tested, within a list.</param>
    public static string Condition(this RowSql row, Filter filter, string? item = null) =>
        row.IsMetAgain && NestedFilters.Suits(filter, row.Query.Context.IsCurrentView)
            ? row.Query.Context.Nested.Condition(row, filter)
            : row.Tested(filter, item);

    /// <summary>The condition on a row, tested for each row in the statement itself.</summary>
    /// <inheritdoc cref="Condition"/>
    public static string Tested(this RowSql row, Filter filter, string? item = null) =>
        filter switch
        {
            And { Filters.IsEmpty: true } => "1",
            Or { Filters.IsEmpty: true } => "0",
            And and => "(" + string.Join(" AND ", CheapFirst(and.Filters).Select(f => row.Condition(f, item))) + ")",
            Or or => "(" + string.Join(" OR ", CheapFirst(or.Filters).Select(f => row.Condition(f, item))) + ")",
            Not not => $"NOT ifnull({row.Condition(not.Filter, item)}, 0)",
            Compare compare => Compare(row.Query, Operand(row, compare.Property, item), compare.Op, compare.Value),
            OneOf { Values.IsEmpty: true } => "0",
            OneOf oneOf => $"{Operand(row, oneOf.Property, item)} IN (SELECT value FROM json_each({row.Query.BindList(oneOf.Values)}))",
            IsNull { Property.Property.IsList: true } isNull => LacksList(row, isNull.Property),
            IsNull isNull => $"{Operand(row, isNull.Property, item)} IS NULL",
            IdCompare id => IdOf(row, id.On) is { } expression
                ? Compare(row.Query, expression, id.Op, Scalar.Of(id.Op == CompareOp.Equal ? Resolve(row, id.On, id.Id) : id.Id))
                : "0",
            NamesFact names => row.Condition(names.Resolved(row.Query.Context.Resolve), item),
            IdOneOf { Ids.IsEmpty: true } => "0",
            IdOneOf ids => IdOf(row, ids.On) is { } expression
                ? $"{expression} IN (SELECT value FROM "
                    + $"json_each({row.Query.BindList(ids.Ids.Select(i => Scalar.Of(Resolve(row, ids.On, i))))}))"
                : "0",
            KindIn { Types.IsEmpty: true } => "0",
            KindIn kinds => $"{row.Kind} {RowSql.In(kinds.Types.SelectMany(t => t.Kinds).Distinct().Select(row.Query.Context.Numbers.Of))}",
            ListMatch list => List(row, list),
            Related related => Related(row, related),
            RelatedCount count => $"{row.Count(count.Step, count.Where)} {Symbol(count.Op)} {row.Query.Bind(Scalar.Of(count.Count))}",
            Within within => Within(row, within),
            _ => throw new ArgumentException($"A filter of type {filter.GetType()} is unknown.", nameof(filter)),
        };

    /// <summary>The number of neighbours that match.</summary>
    public static string Count(this RowSql row, RelationStep step, Filter? where)
    {
        if (where is null && row.Query.Context.IsCurrentView)
            return row.Query.Degree(step, row.Number);
        var neighbour = RowSql.Neighbours(row.Query, step, row.Number);
        var conditions = neighbour.AllConditions(where);
        return $"(SELECT count(*) FROM {neighbour.From} WHERE {conditions})";
    }

    /// <summary>The row's own conditions and the filter's, joined by AND.</summary>
    public static string AllConditions(this RowSql row, Filter? where, params ReadOnlySpan<string?> more)
    {
        // The filter first: it may add joins to the row.
        var condition = where is null ? null : row.Condition(where);
        var all = new List<string>(row.Conditions);
        if (condition is not null)
            all.Add(condition);
        foreach (var extra in more)
        {
            if (extra is not null)
                all.Add(extra);
        }

        return all.Count == 0 ? "1" : string.Join(" AND ", all);
    }

    // SQLite tests in text order, and no further than it must.
    private static IEnumerable<Filter> CheapFirst(IEnumerable<Filter> filters) => filters.OrderBy(LooksBeyond);

    private static bool LooksBeyond(Filter filter) =>
        filter switch
        {
            And and => and.Filters.Any(LooksBeyond),
            Or or => or.Filters.Any(LooksBeyond),
            Not not => LooksBeyond(not.Filter),
            Related { } or RelatedCount { } or Within { } or ListMatch { } => true,
            _ => false,
        };

    private static string Operand(RowSql row, PropertyRef property, string? item) =>
        property.On == PropertyOwner.Item
            ? item ?? throw new ArgumentException("An item is compared outside a list.")
            : row.Value(property);

    private static string? IdOf(RowSql row, PropertyOwner on) => on == PropertyOwner.Relation ? row.RelationId : row.Id;

    private static string Resolve(RowSql row, PropertyOwner on, string id) =>
        row.Query.Context.Resolve(on == PropertyOwner.Relation ? FactKind.Relation : FactKind.Node, id);

    private static string Compare(SqlQuery query, string operand, CompareOp op, Scalar value)
    {
        if (value.Type == ScalarType.Text && TextValidity.Problem(value.Text) is not null)
            return "0";
        var parameter = query.BindAsJson(value);
        return op switch
        {
            CompareOp.Contains => $"instr({operand}, {parameter}) > 0",
            CompareOp.StartsWith => $"substr({operand}, 1, length({parameter})) = {parameter}",
            // A negative start of zero characters would select the entire text.
            CompareOp.EndsWith when value.Text.Length == 0 => $"{operand} IS NOT NULL",
            CompareOp.EndsWith => $"substr({operand}, -length({parameter})) = {parameter}",
            _ => $"{operand} {Symbol(op)} {parameter}",
        };
    }

    private static string Symbol(CompareOp op) =>
        op.Sign() ?? throw new ArgumentException($"{op} is not a comparison of numbers.", nameof(op));

    private static string LacksList(RowSql row, PropertyRef list)
    {
        if (list.On == PropertyOwner.Relation)
            return row.RelationType?.FindProperty(list.Property.Name) is null ? "1" : "0";
        var context = row.Query.Context;
        var having = context.Model.Kinds.Where(k => k.FindProperty(list.Property.Name) is not null).Select(context.Numbers.Of).ToList();
        return having.Count == 0 ? "1" : $"NOT {row.Kind} {RowSql.In(having)}";
    }

    private static string List(RowSql row, ListMatch list)
    {
        var j = "j" + row.Query.Alias();
        var items = row.Items(list.List, j);
        var where = list.Where is null ? "1" : row.Condition(list.Where, j + ".value");
        return list.Quantifier switch
        {
            Quantifier.Some => $"EXISTS (SELECT 1 FROM {items} WHERE {where})",
            Quantifier.None => $"NOT EXISTS (SELECT 1 FROM {items} WHERE {where})",
            _ => $"NOT EXISTS (SELECT 1 FROM {items} WHERE NOT ifnull({where}, 0))",
        };
    }

    private static string Related(RowSql row, Related related)
    {
        var neighbour = RowSql.Neighbours(row.Query, related.Step, row.Number);
        var where = related is { Quantifier: Quantifier.All, Where: { } filter } ? new Not(filter) : related.Where;
        if (related is { Quantifier: Quantifier.All, Where: null })
            return "1";
        // If many rows are tested, their neighbours are looked up in a set that is built once, and none of them is read.
        var few = row.Query.IsOverMany ? AccessPathSql.FewWith(row.Query, where, related.Step.Target.Kinds) : null;
        var conditions = few is null
            ? neighbour.AllConditions(where)
            : $"{neighbour.AllConditions(null)} AND {neighbour.Number} IN ({few})";
        return $"{(related.Quantifier == Quantifier.Some ? "" : "NOT ")}EXISTS (SELECT 1 FROM {neighbour.From} WHERE {conditions})";
    }

    private static string Within(RowSql row, Within within)
    {
        var query = row.Query;
        // Once down from few nodes, and not up from each row.
        if (
            query.Context.IsCurrentView
            && within.Where is IdCompare { Op: CompareOp.Equal } or IdOneOf
            && AccessPathSql.Find(query, within.Where, query.Context.Model.Kinds) is { } tops
        )
        {
            return $"{row.Number} IN ({AccessPathSql.Below(query, within.Parent, tops.Sql)})";
        }
        var up = "up" + query.Alias();
        var steps = RowSql
            .NeighboursByTable(query, within.Parent, up + ".x")
            .Select(parent =>
            {
                var conditions = parent.AllConditions(null);
                return $"SELECT {parent.Number} FROM {up} CROSS JOIN {parent.From} WHERE {conditions}";
            });
        var ancestor = RowSql.Node(query, "number", up + ".x", up);
        var ways = string.Join(" UNION ", steps);
        var where = ancestor.AllConditions(within.Where);
        return $"EXISTS (WITH RECURSIVE {up}(x) AS (SELECT {row.Number} UNION {ways}) SELECT 1 FROM {ancestor.From} WHERE {where})";
    }
}
