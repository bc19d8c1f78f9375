namespace Graph.Model.Loading;

/// <summary>Names reserved by the model language or by the API generated from it.</summary>
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

    /// <summary>Types of the API or the language, and labels reserved for Neo4j.</summary>
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
            // Labels of the internal nodes of the Neo4j store.
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

    /// <summary>Suffixes of the types that the API generates.</summary>
    public static IReadOnlyList<string> ReservedSuffixes { get; } = ["Connection", "Edge", "Input"];

    /// <summary>Root fields of the API in addition to those of the model.</summary>
    public static IReadOnlySet<string> ReservedRootFields { get; } =
        new HashSet<string> { "node", "nodes", "relation", "relations", "search", "changes", "path", "paths", "statistics" };

    /// <summary>Names of properties and relation fields that are reserved by the API's filters.</summary>
    public static IReadOnlySet<string> ReservedFields { get; } = new HashSet<string> { "and", "or", "not" };

    /// <summary>The same for the properties of relations, whose objects show their two ends.</summary>
    public static IReadOnlySet<string> ReservedRelationProperties { get; } = new HashSet<string> { "from", "to" };
}
