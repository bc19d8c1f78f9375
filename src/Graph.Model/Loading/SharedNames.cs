namespace Graph.Model.Loading;

/// <summary>Names that the language of the model or the API made from it has taken.</summary>
internal static class SharedNames
{
    public const string Fact = "Fact";

    /// <summary>Scalars that properties may have.</summary>
    public static IReadOnlyDictionary<string, PropertyType> Scalars { get; } =
        new Dictionary<string, PropertyType>
        {
            ["ID"] = PropertyType.Id,
            ["String"] = PropertyType.String,
            ["Int"] = PropertyType.Int,
            ["Float"] = PropertyType.Float,
            ["Boolean"] = PropertyType.Boolean,
            ["PartialDate"] = PropertyType.PartialDate,
            ["DateTime"] = PropertyType.DateTime,
        };

    /// <summary>Types that the API or the language has, and the labels that Neo4j keeps.</summary>
    public static IReadOnlySet<string> ReservedTypes { get; } =
        new HashSet<string>
        {
            "Query",
            "Mutation",
            "Subscription",
            "Node",
            "Relation",
            "Kind",
            "PageInfo",
            "Fact",
            "Date",
            "Long",
            "ID",
            "String",
            "Int",
            "Float",
            "Boolean",
            "PartialDate",
            "DateTime",
            "DefaultValue",
            "SortEnumType",
            "DateInterval",
            "DateAggregate",
            "NumberAggregate",
            "GroupValue",
            "Count",
            "Thing",
            "RelationshipDirection",
            "QueryDirection",
            "ValueFormat",
            // Labels of what the Neo4j store keeps for itself.
            "GraphState",
            "GraphChange",
            "GraphTouches",
            "GraphApplied",
            "GraphSource",
            "GraphRedirect",
            "GraphReference",
            "NodeVersion",
            "RelationVersion",
            "LongText",
        };

    /// <summary>Ends of names that the API gives to the types that it makes.</summary>
    public static IReadOnlyList<string> ReservedSuffixes { get; } = ["Connection", "Edge", "Input"];

    /// <summary>Root fields that the API has besides those of the model.</summary>
    public static IReadOnlySet<string> ReservedRootFields { get; } =
        new HashSet<string> { "node", "nodes", "relation", "relations", "search", "changes", "path", "paths", "statistics" };

    /// <summary>Names of properties and relation fields that the API's filters have taken.</summary>
    public static IReadOnlySet<string> ReservedFields { get; } = new HashSet<string> { "and", "or", "not" };

    /// <summary>The same for the properties of relations, whose objects show their two ends.</summary>
    public static IReadOnlySet<string> ReservedRelationProperties { get; } = new HashSet<string> { "from", "to" };
}
