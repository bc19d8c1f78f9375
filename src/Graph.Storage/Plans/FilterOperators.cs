namespace Graph.Storage.Plans;

/// <summary>
/// How a value is compared with another. Text is compared exactly: equality by its characters, order by code points (which
/// differs from .NET's ordinal order beyond U+FFFF), substrings by characters; nothing is folded or normalized. Integers
/// and doubles compare as numbers, false before true. Text that cannot be stored (with NUL or a lone surrogate) compares with
/// nothing: false.
/// </summary>
public enum CompareOp
{
    /// <summary>The same value.</summary>
    Equal,

    /// <summary>It is less.</summary>
    Less,

    /// <summary>It is less or the same.</summary>
    LessOrEqual,

    /// <summary>It is greater.</summary>
    Greater,

    /// <summary>It is greater or the same.</summary>
    GreaterOrEqual,

    /// <summary>Text that has the other in it; every text contains the empty one.</summary>
    Contains,

    /// <summary>Text that starts with the other.</summary>
    StartsWith,

    /// <summary>Text that ends with the other.</summary>
    EndsWith,
}

/// <summary>How many must match.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Every one; true where there is none.</summary>
    All,

    /// <summary>Not one.</summary>
    None,
}
