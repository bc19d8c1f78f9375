namespace Graph.Api.Filters.Operators;

/// <summary>How stores find what an operator asks for.</summary>
internal enum OperatorAccess
{
    /// <summary>By the index of the property, where it has one.</summary>
    Seek,

    /// <summary>By testing every fact that the other conditions leave.</summary>
    Scan,
}
