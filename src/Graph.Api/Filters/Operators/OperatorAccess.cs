namespace Graph.Api.Filters.Operators;

/// <summary>How stores find the matches of an operator.</summary>
internal enum OperatorAccess
{
    /// <summary>With the index of the property, if it has one.</summary>
    Seek,

    /// <summary>By testing every fact that satisfies the other conditions.</summary>
    Scan,
}
