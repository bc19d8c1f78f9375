namespace Graph.Storage.Changes;

/// <summary>A fact that a change touched.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Type">The kind of a node, the type of a relation.</param>
/// <param name="Operation">What was done to it.</param>
/// <param name="FromId">Where a relation starts, after the change if it stands, else before; null for a node.</param>
/// <param name="ToId">Where a relation leads, likewise; null for a node.</param>
/// <param name="IntoId">The fact that it was merged into, where <see cref="FactOperation.Merged"/>; else null.</param>
public sealed record FactChange(
    string Id,
    string Type,
    FactOperation Operation,
    string? FromId = null,
    string? ToId = null,
    string? IntoId = null
)
{
    /// <summary>It is a relation.</summary>
    public bool IsRelation => FromId is not null;
}
