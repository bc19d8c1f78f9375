namespace Graph.Storage.Plans;

/// <summary>
/// The comparison of one value with another. Text is compared exactly: equality by its characters, order by code points (which
/// differs from .NET's ordinal order beyond U+FFFF), substrings by characters; nothing is folded or normalized. Integers and
/// doubles compare as numbers, false before true. Text that cannot be stored (with NUL or a lone surrogate) matches nothing:
/// the result is false.
/// </summary>
public enum CompareOp
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    LessOrEqual,

    /// <summary>Greater.</summary>
    Greater,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual,

    /// <summary>Text that contains the other; every text contains the empty text.</summary>
    Contains,

    /// <summary>Text that starts with the other.</summary>
    StartsWith,

    /// <summary>Text that ends with the other.</summary>
    EndsWith,
}

/// <summary>How comparisons are written.</summary>
public static class CompareOps
{
    /// <summary>The sign that SQL, Cypher and printed plans share; null for the comparisons of substrings.</summary>
    public static string? Sign(this CompareOp op) =>
        op switch
        {
            CompareOp.Equal => "=",
            CompareOp.Less => "<",
            CompareOp.LessOrEqual => "<=",
            CompareOp.Greater => ">",
            CompareOp.GreaterOrEqual => ">=",
            _ => null,
        };
}

/// <summary>The number of items that must match.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>All; true if there are none.</summary>
    All,

    /// <summary>None.</summary>
    None,
}
