using Graph.Storage.Results;

namespace Graph.Storage.Plans.Ordering;

/// <summary>The id of the row's node or relation.</summary>
/// <param name="On">Node or relation.</param>
public sealed record IdTerm(PropertyOwner On = PropertyOwner.Node) : OrderTerm
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => StoreColumnType.Text;

    /// <inheritdoc/>
    public override string ToString() => On == PropertyOwner.Relation ? "relation.id" : "id";
}
