using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>
/// A node of a document's syntax tree. Nodes are immutable and safe to share between threads; two nodes are equal
/// only when they are the same object.
/// </summary>
public abstract class AstNode(Location location)
{
    /// <summary>The source location of the node; <see cref="Location.None"/> for a node created in code.</summary>
    public Location Location { get; } = location;

    /// <summary>The kind of node: one for each sealed class.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>Visits the children in the order in which the grammar writes them; a leaf has none.</summary>
    internal virtual void VisitChildren(AstVisitor visitor) { }

    /// <summary>The node in the syntax of the language, as <see cref="Printer.Print"/> writes it.</summary>
    public override string ToString() => Printer.Print(this);

    private protected static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
