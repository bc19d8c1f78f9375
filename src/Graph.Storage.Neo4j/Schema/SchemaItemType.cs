namespace Graph.Storage.Neo4j.Schema;

/// <summary>The sorts of indexes and constraints that the store has.</summary>
internal enum SchemaItemType
{
    /// <summary>A constraint: no two have the same values. It has a range index of its own.</summary>
    Unique,

    /// <summary>An index for equality, ranges and order.</summary>
    Range,

    /// <summary>An index for substrings.</summary>
    Text,

    /// <summary>An index of words.</summary>
    FullText,
}
