using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// Clauses that let the planner use an index: the label of the index, if it is not the collection's own, and substring searches
/// in the folded text, which the exact condition next to them implies.
/// </summary>
internal static class IndexCypher
{
    /// <summary>The nodes of a type that match a filter.</summary>
    public static Candidates Find(CypherQuery query, NodeType type, Filter? filter)
    {
        var nodes = ViewCypher.Nodes(query, type);
        var conditions = FilterCypher.Conditions(query, nodes.Row, filter);
        if (query.IsKnownAt)
            return nodes.And(conditions);
        var labels = new SortedSet<string>(StringComparer.Ordinal);
        var found = new List<string>();
        foreach (
            var condition in filter is And and ? and.Filters
            : filter is null ? []
            : [filter]
        )
        {
            Add(query, nodes.Row, type, condition, labels, found);
        }

        labels.Remove(StoreLabels.Of(type));
        var more = string.Concat(labels.Select(l => "&" + CypherNames.Quote(l)));
        return (nodes with { Clauses = nodes.Clauses[..^1] + more + ")" }).And([.. found, .. conditions]);
    }

    /// <summary>The index that has the order of a type's nodes, or null.</summary>
    public static OrderIndex? Order(CypherQuery query, NodeType type, Order order)
    {
        if (query.IsKnownAt)
            return null;
        if (order.Keys.IsEmpty || order.Keys[0].Term is IdTerm { On: PropertyOwner.Node })
            return new OrderIndex(IsNullable: false);
        return
            order.Keys[0].Term is PropertyTerm { Property: { On: PropertyOwner.Node } property }
            && query.Indexes.IsOrdered(type, property.StoredName)
            ? new OrderIndex(type.Kinds.Any(k => !property.IsAlwaysIn(k.FindProperty(property.Property.Name))))
            : null;
    }

    private static void Add(CypherQuery query, BoundRow row, NodeType type, Filter filter, SortedSet<string> labels, List<string> found)
    {
        var (property, value, op) = filter switch
        {
            Compare { Property: { On: PropertyOwner.Node } p } compare => (p, compare.Value, compare.Op),
            OneOf { Property: { On: PropertyOwner.Node } p } => (p, default, CompareOp.Equal),
            NamesFact { Property: { On: PropertyOwner.Node } p } => (p, default, CompareOp.Equal),
            ListMatch { Quantifier: Quantifier.Some, List: { On: PropertyOwner.Node } p, Where: Compare compare } => (
                p,
                compare.Value,
                compare.Op == CompareOp.Equal ? CompareOp.Contains : compare.Op
            ),
            _ => (null, default, default),
        };
        if (property is null)
            return;
        if (query.Indexes.RangeLabel(type, property.Property, property.StoredName) is { } range)
        {
            labels.Add(range);
        }
        else if (
            property.Form is ValueForm.Value or ValueForm.Folded
            && value.Type == ScalarType.Text
            && query.Indexes.TextLabel(type, property.Property) is { } text
            && Folded(op, value.Text) is { } folded
        )
        {
            labels.Add(text);
            var symbol = op == CompareOp.Equal ? "=" : "CONTAINS";
            found.Add(
                $"({row.Node}.{StoredNames.Find(property.Property.Name)} {symbol} {query.Parameters.Add(folded)} OR "
                    + $"{row.Node}:{StoreLabels.LongText})"
            );
        }
    }

    // The value or substring that the folded text must have, or null if that is not selective enough.
    private static string? Folded(CompareOp op, string text) =>
        op == CompareOp.Equal
            ? TextValidity.Problem(text) is null
                ? TextFold.Fold(text)
                : null
            : SubstringRule.AppliesTo(op)
                ? SubstringRule.Folded(text)
                : null;
}
