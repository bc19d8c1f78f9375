namespace Graph.Model;

/// <summary>A kind of node. Immutable.</summary>
public sealed class Kind : NodeType
{
    internal Kind(string name, string plural, string? description)
        : base(name, plural, description) => Kinds = [this];

    /// <inheritdoc/>
    public override IReadOnlyList<Kind> Kinds { get; }

    /// <summary>Whether editors write it to organise the graph (topics, questions): its nodes need no evidence.</summary>
    public bool IsEditorial { get; internal init; }

    /// <summary>
    /// Whether its nodes quote a passage: they occur in the documents that they quote, and not in others that only refer to
    /// them.
    /// </summary>
    public bool IsVerbatim { get; internal init; }

    /// <summary>Whether it is the type itself or implements it.</summary>
    public bool Is(NodeType type) => ReferenceEquals(this, type) || Interfaces.Contains(type);
}
