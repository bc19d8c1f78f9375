namespace Graph.Storage.Neo4j.Schema;

/// <summary>The types of indexes and constraints that the store uses.</summary>
internal enum SchemaItemType
{
    /// <summary>A uniqueness constraint, which has its own range index.</summary>
    Unique,

    /// <summary>An index for equality, ranges and order.</summary>
    Range,

    /// <summary>An index for substrings.</summary>
    Text,

    /// <summary>A full-text index of words.</summary>
    FullText,
}
