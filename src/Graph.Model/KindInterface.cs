namespace Graph.Model;

/// <summary>The common members of several kinds. It has its own collection. Immutable.</summary>
public sealed class KindInterface : NodeType
{
    private IReadOnlyList<Kind> _kinds = [];

    internal KindInterface(string name, string plural, string? description)
        : base(name, plural, description) { }

    /// <inheritdoc/>
    public override IReadOnlyList<Kind> Kinds => _kinds;

    internal void CompleteKinds(IReadOnlyList<Kind> covered) => _kinds = covered;
}
