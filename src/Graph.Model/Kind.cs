namespace Graph.Model;

/// <summary>A kind of node. Immutable.</summary>
public sealed class Kind : NodeType
{
    internal Kind(string name, string plural, string? description)
        : base(name, plural, description) => Kinds = [this];

    /// <inheritdoc/>
    public override IReadOnlyList<Kind> Kinds { get; }

    /// <summary>Whether it is the type itself or implements it.</summary>
    public bool Is(NodeType type) => ReferenceEquals(this, type) || Interfaces.Contains(type);
}
