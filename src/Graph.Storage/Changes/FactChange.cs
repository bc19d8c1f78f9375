namespace Graph.Storage.Changes;

/// <summary>A fact that a change touched.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Type">The kind of a node, the type of a relation.</param>
/// <param name="Operation">The operation applied to it.</param>
/// <param name="FromId">The start node of a relation: after the change if it is current, otherwise before; null for a node.</param>
/// <param name="ToId">The target node of a relation, by the same rule; null for a node.</param>
/// <param name="IntoId">The fact that it was merged into for <see cref="FactOperation.Merged"/>; otherwise null.</param>
public sealed record FactChange(
    string Id,
    string Type,
    FactOperation Operation,
    string? FromId = null,
    string? ToId = null,
    string? IntoId = null
)
{
    /// <summary>Whether it is a relation.</summary>
    public bool IsRelation => FromId is not null;
}
