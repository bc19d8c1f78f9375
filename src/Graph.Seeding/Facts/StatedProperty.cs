namespace Graph.Seeding.Facts;

/// <summary>A property value that a file states for a fact.</summary>
/// <param name="Name">The property.</param>
/// <param name="Value">Its value.</param>
/// <param name="At">Its position in the file.</param>
/// <param name="IsInherited">Whether it is inherited from the node that contains the relation; explicit values take precedence.</param>
public sealed record StatedProperty(string Name, StatedValue Value, LinePosition At, bool IsInherited = false);
