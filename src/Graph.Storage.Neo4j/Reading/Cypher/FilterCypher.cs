using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// Conditions as Cypher. Cypher's unknown counts as false: it arises only from comparisons with absent values, and passes
/// through AND and OR; before a negation it is turned into false.
/// </summary>
internal static class FilterCypher
{
    public const string True = "true";
    public const string False = "false";

    /// <summary>The conditions that a filter joins by AND, each of which can be an operand of AND.</summary>
    public static IEnumerable<string> Conditions(CypherQuery query, BoundRow row, Filter? filter) =>
        filter switch
        {
            null => [],
            And and => and.Filters.SelectMany(f => Conditions(query, row, f)),
            _ => [Condition(query, row, filter)],
        };

    /// <summary>The condition on a row; it can be an operand of AND.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="row">The row.</param>
    /// <param name="filter">The condition.</param>
    /// <param name="item">The variable of the list item that is tested, within a list.</param>
    public static string Condition(CypherQuery query, BoundRow row, Filter filter, string? item = null) =>
        filter switch
        {
            And { Filters.IsEmpty: true } => True,
            Or { Filters.IsEmpty: true } => False,
            And and => "(" + string.Join(" AND ", and.Filters.Select(f => Condition(query, row, f, item))) + ")",
            Or or => "(" + string.Join(" OR ", or.Filters.Select(f => Condition(query, row, f, item))) + ")",
            Not not => $"NOT coalesce({Condition(query, row, not.Filter, item)}, false)",
            Compare compare => Compare(query, Operand(query, row, compare.Property, item), compare.Op, compare.Value),
            OneOf oneOf => OneOf(query, Operand(query, row, oneOf.Property, item), oneOf.Values),
            IsNull { Property.Property.IsList: true } isNull => LacksList(query, row, isNull.Property),
            IsNull isNull => $"{Operand(query, row, isNull.Property, item)} IS NULL",
            NamesFact names => NamesFact(query, Operand(query, row, names.Property, item), names.Ids),
            IdCompare id => Id(query, row, id),
            IdOneOf ids => IdOf(row, ids.On) is { } expression && !ids.Ids.IsEmpty
                ? $"{expression} IN {query.Resolved(ids.Ids, TypeOf(row, ids.On))}"
                : False,
            KindIn kinds => row.Node is null || kinds.Types.IsEmpty ? False : ViewCypher.IsOf(query, row.Node, kinds.Types),
            ListMatch list => List(query, row, list),
            Related { } or RelatedCount { } or Within { } when query.LooksUpNested && row is { Relation: not null, Type: not null } =>
                NestedFilters.IsAmong(query, row, filter),
            Related related => Related(query, row, related),
            RelatedCount count =>
                $"{Count(query, row, count.Step, count.Where)} {Symbol(count.Op)} {query.Parameters.Add(Scalar.Of(count.Count))}",
            Within within => WithinCypher.Condition(query, row, within),
            _ => throw new ArgumentException($"A filter of type {filter.GetType()} is unknown.", nameof(filter)),
        };

    /// <summary>
    /// The number of neighbours that match. If all do, it is the node's degree, unless the far end is tested or another program
    /// wrote relations of this type.
    /// </summary>
    public static string Count(CypherQuery query, BoundRow row, RelationStep step, Filter? where)
    {
        if (where is null && query.IsCurrentView)
        {
            var label = step.Narrows(row.Kinds(query.Model)) ? ":" + StoreLabels.Of(step.Target) : "";
            var degree = $"COUNT {{ ({row.Node}){ViewCypher.Arrow(step, null)}({label}) }}";
            return $"CASE WHEN {query.AreAllOwn(step.Relation)} THEN {degree} ELSE {ViewCypher.Neighbours(query, row, step).Count()} END";
        }
        return ViewCypher.Neighbours(query, row, step, where).Count();
    }

    /// <summary>Compares with a value; text that cannot be stored never matches.</summary>
    public static string Compare(CypherQuery query, string operand, CompareOp op, Scalar value) =>
        operand == ValueCypher.Null || (value.Type == ScalarType.Text && TextValidity.Problem(value.Text) is not null)
            ? False
            : $"{operand} {Symbol(op)} {query.Parameters.Add(value)}";

    private static string NamesFact(CypherQuery query, string operand, IReadOnlyCollection<string> ids) =>
        operand == ValueCypher.Null || ids.Count == 0 ? False : $"{operand} IN {query.Resolved(ids)}";

    private static string OneOf(CypherQuery query, string operand, IEnumerable<Scalar> values)
    {
        var valid = values.Where(v => v.Type != ScalarType.Text || TextValidity.Problem(v.Text) is null).ToList();
        return operand == ValueCypher.Null || valid.Count == 0 ? False : $"{operand} IN {query.Parameters.Add(valid)}";
    }

    private static string Operand(CypherQuery query, BoundRow row, PropertyRef property, string? item) =>
        property.On == PropertyOwner.Item
            ? item ?? throw new ArgumentException("An item is compared outside a list.")
            : ValueCypher.Value(query, row, property);

    private static string? IdOf(BoundRow row, PropertyOwner on) =>
        (on == PropertyOwner.Relation ? row.Relation : row.Node) is { } fact ? fact + ".id" : null;

    private static RelationType? TypeOf(BoundRow row, PropertyOwner on) => on == PropertyOwner.Relation ? row.RelationType : null;

    private static string Id(CypherQuery query, BoundRow row, IdCompare compare)
    {
        if (IdOf(row, compare.On) is not { } expression)
            return False;
        return compare.Op == CompareOp.Equal
            ? query.Resolved(compare.Id, TypeOf(row, compare.On)) is { } id
                ? $"{expression} = {id}"
                : False
            : Compare(query, expression, compare.Op, Scalar.Of(compare.Id));
    }

    private static string Symbol(CompareOp op) =>
        op switch
        {
            CompareOp.Contains => "CONTAINS",
            CompareOp.StartsWith => "STARTS WITH",
            CompareOp.EndsWith => "ENDS WITH",
            _ => op.Sign() ?? throw new ArgumentException($"Unknown operator {op}.", nameof(op)),
        };

    private static string LacksList(CypherQuery query, BoundRow row, PropertyRef list)
    {
        if (list.On == PropertyOwner.Relation)
            return row.RelationType?.FindProperty(list.Property.Name) is null ? True : False;
        var kinds = row.Kinds(query.Model);
        var having = kinds.Where(k => k.FindProperty(list.Property.Name) is not null).ToList();
        return row.Node is null || having.Count == 0 ? True
            : having.Count == kinds.Count ? False
            : $"NOT {ViewCypher.IsOf(query, row.Node, having)}";
    }

    private static string List(CypherQuery query, BoundRow row, ListMatch list)
    {
        var items = ValueCypher.Items(query, row, list.List);
        if (list.Where is null)
        {
            return list.Quantifier switch
            {
                Quantifier.Some => $"size({items}) > 0",
                Quantifier.None => $"size({items}) = 0",
                _ => True,
            };
        }
        var item = query.Variable("x");
        var where = $"coalesce({Condition(query, row, list.Where, item)}, false)";
        return list.Quantifier switch
        {
            Quantifier.Some => $"any({item} IN {items} WHERE {where})",
            Quantifier.None => $"none({item} IN {items} WHERE {where})",
            _ => $"all({item} IN {items} WHERE {where})",
        };
    }

    private static string Related(CypherQuery query, BoundRow row, Related related)
    {
        if (related is { Quantifier: Quantifier.All, Where: null })
            return True;
        var where = related is { Quantifier: Quantifier.All, Where: { } filter } ? new Not(filter) : related.Where;
        var exists = ViewCypher.Neighbours(query, row, related.Step, where).Exists();
        return related.Quantifier == Quantifier.Some ? exists : "NOT " + exists;
    }
}
