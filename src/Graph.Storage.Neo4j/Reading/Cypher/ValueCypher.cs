using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Expressions for the values of a property.</summary>
internal static class ValueCypher
{
    public const string Null = "null";

    /// <summary>The value of a property of a row, for a list property a list; null if the row has no such fact.</summary>
    public static string Value(CypherQuery query, BoundRow row, PropertyRef reference)
    {
        var fact = reference.On == PropertyOwner.Relation ? row.Relation : row.Node;
        if (fact is null || (reference.Property.Name == StoreProperties.Retracted && !query.IsKnownAt))
            return Null;
        if (reference.Property.Name == StoreProperties.Evidence && query.IsKnownAt)
            return Evidence(query, fact);
        var value = $"{fact}.{CypherNames.Quote(reference.StoredName)}";
        if (reference.Property.Type != PropertyType.DateTime)
            return value;
        return Milliseconds(value, reference.Property.IsList, Null);
    }

    /// <summary>An instant in milliseconds; null if the value, which another program may have written, is not an instant.</summary>
    public static string Milliseconds(string value) => Milliseconds(value, isList: false, Null);

    /// <summary>
    /// The value of a property of a row for a response; a value of another type is returned as one that no column accepts.
    /// </summary>
    public static string Answered(CypherQuery query, BoundRow row, PropertyRef reference)
    {
        var value = Value(query, row, reference);
        if (
            value == Null
            || reference.Property is { Type: not (PropertyType.DateTime or PropertyType.Float) }
            || reference.Form != ValueForm.Value
        )
        {
            return Answered(value, reference.ColumnType, reference.Property.IsList);
        }

        var stored = $"{(reference.On == PropertyOwner.Relation ? row.Relation : row.Node)}.{CypherNames.Quote(reference.StoredName)}";
        if (reference.Property.Type == PropertyType.DateTime)
            return Milliseconds(stored, reference.Property.IsList, "{}");
        return reference.Property.IsList
            ? $"CASE WHEN {stored} IS :: LIST<FLOAT> OR {stored} IS :: LIST<INTEGER> THEN [x IN {stored} | toString(x)] ELSE {{}} END"
            : $"CASE WHEN {stored} IS :: INTEGER | FLOAT THEN toString({stored}) ELSE {{}} END";
    }

    /// <summary>The value of a property of a row for computations; null if it is not of its type.</summary>
    public static string Computed(CypherQuery query, BoundRow row, PropertyRef reference)
    {
        var value = Value(query, row, reference);
        if (value == Null || reference.Property.IsList || reference.Property.Type == PropertyType.DateTime)
            return value;
        var type = reference.ColumnType switch
        {
            StoreColumnType.Text => "STRING",
            StoreColumnType.Long => "INTEGER",
            StoreColumnType.Double => "INTEGER | FLOAT",
            _ => "BOOLEAN",
        };
        return $"CASE WHEN {value} IS :: {type} THEN {value} END";
    }

    /// <summary>
    /// A value as it is returned. A double is returned as text: in plain JSON the server rounds those that also fit a float; in
    /// its other format each value, of whatever type, takes three times the bytes.
    /// </summary>
    /// <param name="value">The expression.</param>
    /// <param name="type">Its type.</param>
    /// <param name="isList">Whether it is a list of such values.</param>
    public static string Answered(string value, StoreColumnType type, bool isList = false) =>
        type != StoreColumnType.Double || value == Null ? value
        : isList ? $"[x IN {value} | toStringOrNull(x)]"
        : $"toStringOrNull({value})";

    /// <summary>The items of a list; an empty list if there is none.</summary>
    public static string Items(CypherQuery query, BoundRow row, PropertyRef reference) =>
        Value(query, row, reference) is var value && value == Null
            ? "[]"
            : $"CASE WHEN {value} IS :: LIST<ANY> NOT NULL THEN {value} ELSE [] END";

    private static string Milliseconds(string value, bool isList, string otherwise) =>
        isList
            ? $"CASE WHEN {value} IS :: LIST<ZONED DATETIME> THEN [x IN {value} | x.epochMillis] ELSE {otherwise} END"
            : $"CASE WHEN {value} IS :: ZONED DATETIME THEN {value}.epochMillis ELSE {otherwise} END";

    // Under recorded time, the evidence itself names the fact that it supports.
    private static string Evidence(CypherQuery query, string fact)
    {
        var evidence = ViewCypher.Evidence(query, fact);
        var e = evidence.Row.Node;
        return evidence.Collect($"{e}.id", $" ORDER BY {e}.order, {e}.id");
    }
}
