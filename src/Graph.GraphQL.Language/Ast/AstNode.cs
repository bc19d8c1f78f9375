using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>
/// A node of a document's syntax tree. Nodes are immutable and safe to share between threads; two nodes are equal
/// only when they are the same object.
/// </summary>
public abstract class AstNode(Location location)
{
    public Location Location { get; } = location;

    public abstract NodeKind Kind { get; }

    /// <summary>Visits the children in the order in which the grammar writes them.</summary>
    internal abstract void VisitChildren(AstVisitor visitor);

    /// <summary>The node in the syntax of the language, as <see cref="Printer.Print"/> writes it.</summary>
    public override string ToString() => Printer.Print(this);

    private protected static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
