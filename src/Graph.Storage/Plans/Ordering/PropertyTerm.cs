using Graph.Storage.Results;

namespace Graph.Storage.Plans.Ordering;

/// <summary>A property of the row's node or relation. Strings only by their sort key or, as enums and ids are, by their value.</summary>
/// <param name="Property">The property; not a list.</param>
public sealed record PropertyTerm(PropertyRef Property) : OrderTerm
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => Property.ColumnType;

    /// <inheritdoc/>
    public override string ToString() => Property.ToString();
}
