using Graph.Storage.Results;

namespace Graph.Storage.Plans.Summaries;

/// <summary>Rows with the same value belong together, those without one too.</summary>
/// <param name="Property">The property; not a list.</param>
public sealed record PropertyGroupKey(PropertyRef Property) : GroupKey
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => Property.ColumnType;

    /// <inheritdoc/>
    public override string ToString() => Property.ToString();
}
