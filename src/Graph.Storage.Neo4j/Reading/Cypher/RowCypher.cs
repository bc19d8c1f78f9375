using System.Collections.Immutable;
using System.Text;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>A row as a list that is read by position: <see cref="RowShape"/> describes the positions.</summary>
internal static class RowCypher
{
    /// <summary>The list, and how it is read.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="row">The row's variables.</param>
    /// <param name="plan">The requested items.</param>
    /// <param name="cursor">If cursors are requested, the expressions of the order's values and their types; otherwise null.</param>
    public static CypherValue<RowShape> Compile(
        CypherQuery query,
        BoundRow row,
        RowPlan plan,
        IReadOnlyList<(string Value, StoreColumnType Type)>? cursor = null
    )
    {
        var places = new List<string>();
        var bindings = new List<CypherBinding>();
        var items = ImmutableArray.CreateBuilder<ItemShape>(plan.Items.Length);
        if (row.Node is { } node)
        {
            places.Add($"{node}.id");
            // Nearly every node is searchable and has its kind as one short text, which costs far less than a list of labels.
            if (row.Kind is null)
                places.Add($"coalesce({node}._kind, labels({node}))");
        }
        if (row.Relation is { } relation)
        {
            places.Add($"{relation}.id");
            if (row.RelationType is null)
                places.Add(query.IsKnownAt ? $"{relation}._type" : $"type({relation})");
        }
        places.AddRange(cursor?.Select(c => ValueCypher.Answered(c.Value, c.Type)) ?? []);
        foreach (var item in plan.Items)
        {
            var (text, shape) = Item(query, row, item, bindings);
            if (text is not null)
                places.Add(text);
            items.Add(shape);
        }
        return new(
            $"[{string.Join(", ", places)}]",
            new RowShape
            {
                HasNode = row.Node is not null,
                Kind = row.Kind,
                Kinds =
                    row.Node is null || row.Kind is not null
                        ? []
                        : [.. row.Kinds(query.Model).Select(k => (Encoding.UTF8.GetBytes(k.Name), k))],
                HasRelation = row.Relation is not null,
                RelationType = row.RelationType,
                RelationTypes =
                    row.Relation is null || row.RelationType is not null
                        ? []
                        : [.. query.Model.Relations.Select(r => (Encoding.UTF8.GetBytes(r.Name), r))],
                HasCursors = cursor is not null,
                Order = [.. cursor?.Select(c => c.Type) ?? []],
                Items = items.MoveToImmutable(),
            },
            bindings
        );
    }

    /// <summary>The list of the rows that clauses bind, in order.</summary>
    public static CypherValue<RowsShape> Collect(CypherQuery query, string clauses, BoundRow row, CypherValue<RowShape> value)
    {
        var text = $"COLLECT {{ {clauses}{value.With(row.Variables)} RETURN {value.Text} }}";
        if (value.Bindings.Count == 0)
            return new(text, new RowsShape(value.Shape), []);
        var name = query.Variable("a");
        return new(name, new RowsShape(value.Shape), [new CypherBinding(name, text)]);
    }

    private static (string? Text, ItemShape Shape) Item(CypherQuery query, BoundRow row, RowItem item, List<CypherBinding> bindings)
    {
        switch (item)
        {
            case PropertyItem { Property: { Property.Name: "id" } own } when item.Scope == RowScope.Every:
                return (null, new ItemShape.OwnId(own.On));
            case PropertyItem { Property: var property }:
                return (ValueCypher.Answered(query, row, property), new ItemShape.Value(property.ColumnType, property, ScopeOf(row, item)));
            case CountItem count:
                return (
                    Scoped(
                        query,
                        row,
                        item,
                        () => row.Node is null ? ValueCypher.Null : FilterCypher.Count(query, row, count.Step, count.Where)
                    ),
                    new ItemShape.Value(StoreColumnType.Long, null, Scope: null)
                );
            case ExpansionItem expansion:
                return Children(query, row, item, Expansion(query, row, expansion), bindings);
            case ReferenceItem reference:
                return Children(query, row, item, Reference(query, row, reference), bindings);
            case EndItem end:
                return Children(query, row, item, End(query, row, end), bindings);
            default:
                throw new ArgumentException($"An item of type {item.GetType()} is unknown.", nameof(item));
        }
    }

    private static (string, ItemShape) Children(
        CypherQuery query,
        BoundRow row,
        RowItem item,
        CypherValue<RowsShape> value,
        List<CypherBinding> bindings
    )
    {
        bindings.AddRange(value.Bindings);
        return (Scoped(query, row, item, () => value.Text), new ItemShape.Children(value.Shape));
    }

    private static CypherValue<RowsShape> Expansion(CypherQuery query, BoundRow row, ExpansionItem item)
    {
        var from = row.Node is null ? row with { Node = ValueCypher.Null } : row;
        var degree =
            item.Matches.Where is null && query.IsCurrentView && new PageShape(item.Matches).HasTotal
                ? FilterCypher.Count(query, from, item.Step, null)
                : null;
        var candidates = ViewCypher.Neighbours(query, from, item.Step, item.Matches.Where);
        var value = new MatchCypher(
            query,
            candidates,
            item.Matches,
            item.Step.Direction,
            degree,
            EndsIndex.Find(query, from, item.Step, item.Matches, candidates)
        ).Compile(item.Row);
        return row.Node is null ? new(ValueCypher.Null, value.Shape, []) : value;
    }

    private static CypherValue<RowsShape> Reference(CypherQuery query, BoundRow row, ReferenceItem item)
    {
        var list = item.Property.Property.IsList
            ? ValueCypher.Items(query, row, item.Property)
            : $"[{ValueCypher.Value(query, row, item.Property)}]";
        var id = query.Variable("i");
        // Evidence is never merged.
        var evidence =
            item.Property.Property.Name == StoreProperties.Evidence
                ? ViewCypher.NodeById(query, id, query.Model.FindKind("Evidence"))
                : null;
        var (found, fact) = evidence is null
            ? FactCypher.Find(query, id, item.Sort, TypesOf(query, item))
            : (evidence.Text(), evidence.Row);
        return Collect(query, $"UNWIND {list} AS {id} {found}", fact, Compile(query, fact, item.Row));
    }

    private static CypherValue<RowsShape> End(CypherQuery query, BoundRow row, EndItem item)
    {
        if (row.Relation is null)
            return new(ValueCypher.Null, new RowsShape(Compile(query, new BoundRow(ValueCypher.Null, null), item.Row).Shape), []);
        if (query.IsKnownAt)
        {
            var known = ViewCypher.NodeById(
                query,
                $"{row.Relation}.{(item.End == RelationEnd.Source ? StoreIndexes.From : StoreIndexes.To)}"
            );
            return Collect(query, known.Text(), known.Row, Compile(query, known.Row, item.Row));
        }
        var node = query.Variable("n");
        var end = new BoundRow(node, null);
        return Collect(
            query,
            $"WITH {(item.End == RelationEnd.Source ? "startNode" : "endNode")}({row.Relation}) AS {node} WHERE {node} IS NOT NULL",
            end,
            Compile(query, end, item.Row)
        );
    }

    private static IReadOnlyList<RelationType> TypesOf(CypherQuery query, ReferenceItem item) =>
        item.Property.Property.Reference is { } name && query.Model.FindRelationByPropertiesType(name) is { } type
            ? [type]
            : query.Model.Relations;

    // Values for rows outside the scope are not read.
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
                {
                    conditions.Add(
                        $"{(query.IsKnownAt ? $"{row.Relation}._type" : $"type({row.Relation})")} IN "
                            + $"{CypherNames.Literals(item.Scope.Relations.Select(r => r.Name))}"
                    );
                }

                return $"CASE WHEN {string.Join(" AND ", conditions)} THEN {text()} END";
        }
    }

    // Null if the row's own kind or type determines it.
    private static bool? Applies(BoundRow row, RowScope scope)
    {
        if ((!scope.Kinds.IsEmpty && row.Node is null) || (!scope.Relations.IsEmpty && row.Relation is null))
            return false;
        bool? kinds =
            scope.Kinds.IsEmpty ? true
            : row.Kind is { } kind ? scope.Kinds.Contains(kind)
            : row.Type is { } type
                ? type.Kinds.All(scope.Kinds.Contains) ? true
                    : type.Kinds.Any(scope.Kinds.Contains) ? null
                    : false
            : null;
        bool? relations =
            scope.Relations.IsEmpty ? true
            : row.RelationType is { } relation ? scope.Relations.Contains(relation)
            : null;
        return kinds == false || relations == false ? false
            : kinds == true && relations == true ? true
            : null;
    }
}
