using Graph.Storage.Results;

namespace Graph.Storage.Plans.Ordering;

/// <summary>The id of the row's node or relation.</summary>
/// <param name="On">Node or relation.</param>
public sealed record IdTerm(FactPart On = FactPart.Node) : OrderTerm
{
    /// <inheritdoc/>
    public override ColumnType ColumnType => ColumnType.Text;

    /// <inheritdoc/>
    public override string ToString() => On == FactPart.Relation ? "relation.id" : "id";
}
