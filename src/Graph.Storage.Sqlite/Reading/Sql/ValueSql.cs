using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>Expressions for the values of a property.</summary>
internal static class ValueSql
{
    /// <summary>The value of a property that is not a list, in the form used by the indexes.</summary>
    public static string Value(this RowSql row, PropertyRef reference)
    {
        var isRelation = reference.On == PropertyOwner.Relation;
        return reference.Property.Name switch
        {
            StoreProperties.Id => (isRelation ? row.RelationId : row.Id) ?? "NULL",
            StoreProperties.Recorded => row.Recorded(reference.On) ?? "NULL",
            StoreProperties.Retracted => row.Retracted(reference.On) ?? "NULL",
            _ => row.Props(reference.On) is { } props ? $"{props} ->> '$.{reference.StoredName}'" : "NULL",
        };
    }

    /// <summary>
    /// The value of a property that is not a list, for figures and groups: an exact double, which SQLite's own reading of JSON
    /// misses if the number is very large or small (<see cref="DoubleText"/>).
    /// </summary>
    public static string ExactValue(this RowSql row, PropertyRef reference)
    {
        var value = row.Value(reference);
        return reference.ColumnType == StoreColumnType.Double && row.Props(reference.On) is { } props
            ? $"CASE WHEN {DoubleText.IsExact(value)} THEN {value} ELSE {DoubleText.Function}({props} -> '$.{reference.StoredName}') END"
            : value;
    }

    /// <summary>The sort value of rows: read from a narrow row if there is one, so that no JSON is read.</summary>
    public static string OrderValue(this RowSql row, PropertyRef reference)
    {
        if (row.SortedValue(reference) is { } sorted)
            return sorted;
        var part = reference.StoredName;
        if (!row.Query.Context.IsCurrentView || row.Relation is null || !StoredNames.OrderParts(reference.Property).Contains(part))
            return row.Value(reference);
        var fact = reference.On == PropertyOwner.Relation ? row.Relation : row.Number;
        return $"(SELECT s.value FROM fact_sort s WHERE s.fact = {fact} AND s.part = {row.Query.Context.Numbers.OfPart(part)})";
    }

    /// <summary>The items of a list as rows of a table with the column <c>value</c>.</summary>
    public static string Items(this RowSql row, PropertyRef reference, string alias)
    {
        if (reference.Property.Name == StoreProperties.Evidence)
            return $"({EvidenceIds(row, reference.On)}) {alias}";
        return row.Props(reference.On) is { } props
            ? $"json_each({props}, '$.{reference.StoredName}') {alias}"
            : $"(SELECT NULL AS value WHERE 0) {alias}";
    }

    private static string EvidenceIds(RowSql row, PropertyOwner on)
    {
        var query = row.Query;
        var fact = on == PropertyOwner.Relation ? row.Relation : row.Number;
        if (fact is null)
            return "SELECT NULL AS value WHERE 0";
        if (query.Context.IsCurrentView)
            return $"SELECT x.id AS value FROM evidence e CROSS JOIN node x ON x.number = e.evidence WHERE e.fact = {fact}";
        // The index has no affinity, and is usable only if the id has none: a plus removes it.
        var evidence = RowSql.Evidence(query, $"= +{(on == PropertyOwner.Relation ? row.RelationId : row.Id)}");
        return $"SELECT {evidence.Id} AS value FROM {evidence.From} WHERE {evidence.AllConditions(null)}";
    }
}
