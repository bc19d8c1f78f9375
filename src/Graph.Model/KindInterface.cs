namespace Graph.Model;

/// <summary>What several kinds share. It has a collection of its own. Immutable.</summary>
public sealed class KindInterface : NodeType
{
    private IReadOnlyList<Kind> kinds = [];

    internal KindInterface(string name, string plural, string? description)
        : base(name, plural, description)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Kind> Kinds => kinds;

    internal void CompleteKinds(IReadOnlyList<Kind> covered) => kinds = covered;
}
