using System.Collections.Immutable;
using System.Text;
using Graph.Model;
using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;
using Graph.Storage.Plans.Rows;
using Graph.Storage.Plans.Sources;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>A row as a list that is read by position: <see cref="RowShape"/> says which place has what.</summary>
internal static class RowCypher
{
    /// <summary>The list, and how it is read.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="row">The row's variables.</param>
    /// <param name="plan">What is wanted of it.</param>
    /// <param name="cursor">Where cursors are wanted, the expressions of the order's values and their types; else null.</param>
    public static (string Text, RowShape Shape) Compile(
        CypherQuery query, BoundRow row, RowPlan plan, IReadOnlyList<(string Value, ColumnType Type)>? cursor = null)
    {
        var places = new List<string>();
        var items = ImmutableArray.CreateBuilder<ItemShape>(plan.Items.Length);
        if (row.Node is { } node)
        {
            places.Add($"{node}.id");
            if (row.Kind is null)
                places.Add(query.IsKnownAt ? $"coalesce([{node}._kind], labels({node}))" : $"labels({node})");
        }
        if (row.Relation is { } relation)
        {
            places.Add($"{relation}.id");
            if (row.RelationType is null)
                places.Add(query.IsKnownAt ? $"{relation}._type" : $"type({relation})");
        }
        places.AddRange(cursor?.Select(c => c.Value) ?? []);
        foreach (var item in plan.Items)
        {
            var (text, shape) = Item(query, row, item);
            if (text is not null)
                places.Add(text);
            items.Add(shape);
        }
        return ($"[{string.Join(", ", places)}]", new RowShape
        {
            HasNode = row.Node is not null,
            Kind = row.Kind,
            Kinds = row.Node is null || row.Kind is not null ? [] : [.. row.Kinds(query.Model).Select(k => (Encoding.UTF8.GetBytes(k.Name), k))],
            HasRelation = row.Relation is not null,
            RelationType = row.RelationType,
            RelationTypes = row.Relation is null || row.RelationType is not null ? []
                : [.. query.Model.Relations.Select(r => (Encoding.UTF8.GetBytes(r.Name), r))],
            HasCursors = cursor is not null,
            Order = [.. cursor?.Select(c => c.Type) ?? []],
            Items = items.MoveToImmutable(),
        });
    }

    private static (string? Text, ItemShape Shape) Item(CypherQuery query, BoundRow row, RowItem item)
    {
        switch (item)
        {
            case PropertyItem { Property: { Property.Name: "id" } own } when item.Scope == RowScope.Every:
                return (null, new ItemShape.OwnId(own.On));
            case PropertyItem { Property: var property }:
                return (ValueCypher.Value(query, row, property), new ItemShape.Value(property.ColumnType, property, ScopeOf(row, item)));
            case CountItem count:
                return (Scoped(query, row, item, () => row.Node is null ? ValueCypher.Null : FilterCypher.Count(query, row, count.Step, count.Where)),
                    new ItemShape.Value(ColumnType.Long, null, Scope: null));
            case ExpansionItem expansion:
                return Expansion(query, row, expansion);
            case ReferenceItem reference:
                return Reference(query, row, reference);
            case EndItem end:
                return End(query, row, end);
            default:
                throw new ArgumentException($"An item of type {item.GetType()} is unknown.", nameof(item));
        }
    }

    private static (string, ItemShape) Expansion(CypherQuery query, BoundRow row, ExpansionItem item)
    {
        var from = row.Node is null ? row with { Node = ValueCypher.Null } : row;
        var neighbours = ViewCypher.Neighbours(query, from, item.Step);
        var degree = item.Matches.Where is null && query.IsPlain ? FilterCypher.Count(query, from, item.Step, null) : null;
        var candidates = neighbours.And(FilterCypher.Conditions(query, neighbours.Row, item.Matches.Where));
        var (text, shape) = new MatchCypher(query, candidates, item.Matches, item.Step.Direction, degree).Compile(item.Row);
        return (row.Node is null ? ValueCypher.Null : Scoped(query, row, item, () => text), new ItemShape.Children(shape));
    }

    private static (string, ItemShape) Reference(CypherQuery query, BoundRow row, ReferenceItem item)
    {
        var list = item.Property.Property.IsList
            ? ValueCypher.Items(query, row, item.Property)
            : $"[{ValueCypher.Value(query, row, item.Property)}]";
        var id = query.Variable("i");
        var evidence = item.Property.Property.Name == "evidence" ? query.Model.FindKind("Evidence") : null;
        // Evidence is what names the fact, and merged away with nothing.
        var (found, target) = evidence is not null
            ? (ViewCypher.NodeById(query, id, evidence) is var e ? e.Text() : "", e.Row)
            : FactCypher.Find(query, id, item.Sort, TypesOf(query, item));
        var (text, shape) = Compile(query, target, item.Row);
        return (Scoped(query, row, item, () => $"COLLECT {{ UNWIND {list} AS {id} {found} RETURN {text} }}"),
            new ItemShape.Children(new RowsShape(shape, null)));
    }

    private static (string, ItemShape) End(CypherQuery query, BoundRow row, EndItem item)
    {
        var n = new BoundRow(query.Variable("n"), null);
        string found;
        if (row.Relation is null)
        {
            found = "";
        }
        else if (query.IsKnownAt)
        {
            var known = ViewCypher.NodeById(query, $"{row.Relation}.{(item.End == RelationEnd.Source ? "_from" : "_to")}");
            (found, n) = (known.Text(), known.Row);
        }
        else
        {
            found = $"WITH {(item.End == RelationEnd.Source ? "startNode" : "endNode")}({row.Relation}) AS {n.Node} WHERE {n.Node} IS NOT NULL";
        }
        var (text, shape) = Compile(query, n, item.Row);
        return (row.Relation is null ? ValueCypher.Null : Scoped(query, row, item, () => $"COLLECT {{ {found} RETURN {text} }}"),
            new ItemShape.Children(new RowsShape(shape, null)));
    }

    private static IReadOnlyList<RelationType> TypesOf(CypherQuery query, ReferenceItem item) =>
        item.Property.Property.Reference is { } name && query.Model.FindRelationByPropertiesType(name) is { } type ? [type] : query.Model.Relations;

    // What the answer has for rows that are not in the scope is not looked at.
    private static RowScope? ScopeOf(BoundRow row, RowItem item) => Applies(row, item.Scope) == true ? null : item.Scope;

    private static string Scoped(CypherQuery query, BoundRow row, RowItem item, Func<string> text)
    {
        switch (Applies(row, item.Scope))
        {
            case true:
                return text();
            case false:
                return ValueCypher.Null;
            default:
                var conditions = new List<string>();
                if (!item.Scope.Kinds.IsEmpty && row.Kind is null)
                    conditions.Add(ViewCypher.IsOf(query, row.Node!, [.. item.Scope.Kinds]));
                if (!item.Scope.Relations.IsEmpty && row.RelationType is null)
                    conditions.Add($"{(query.IsKnownAt ? $"{row.Relation}._type" : $"type({row.Relation})")} IN {CypherNames.Literals(item.Scope.Relations.Select(r => r.Name))}");
                return $"CASE WHEN {string.Join(" AND ", conditions)} THEN {text()} END";
        }
    }

    // Null where the row's own kind or type says it.
    private static bool? Applies(BoundRow row, RowScope scope)
    {
        if ((!scope.Kinds.IsEmpty && row.Node is null) || (!scope.Relations.IsEmpty && row.Relation is null))
            return false;
        bool? kinds = scope.Kinds.IsEmpty ? true : row.Kind is { } kind ? scope.Kinds.Contains(kind)
            : row.Type is { } type ? type.Kinds.All(scope.Kinds.Contains) ? true : type.Kinds.Any(scope.Kinds.Contains) ? null : false
            : null;
        bool? relations = scope.Relations.IsEmpty ? true : row.RelationType is { } relation ? scope.Relations.Contains(relation) : null;
        return kinds == false || relations == false ? false : kinds == true && relations == true ? true : null;
    }
}
