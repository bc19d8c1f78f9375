namespace Graph.Seeding.Facts;

/// <summary>A property that a file states of a fact.</summary>
/// <param name="Name">The property.</param>
/// <param name="Value">Its value.</param>
/// <param name="At">Where the file states it.</param>
/// <param name="IsInherited">It is taken over from the node that a relation is listed under; what is said outright goes first.</param>
public sealed record StatedProperty(string Name, StatedValue Value, LinePosition At, bool IsInherited = false);
