namespace Graph.Model;

/// <summary>How a partial date may be asked to stand to another; <see cref="PartialDate"/> gives the rules.</summary>
public enum DateComparison
{
    /// <summary>Earlier: <c>lt</c>.</summary>
    Before,

    /// <summary>Earlier or the same: <c>lte</c>.</summary>
    NotAfter,

    /// <summary>Later: <c>gt</c>.</summary>
    After,

    /// <summary>Later or the same: <c>gte</c>.</summary>
    NotBefore,

    /// <summary>Within the other's days.</summary>
    During,
}
