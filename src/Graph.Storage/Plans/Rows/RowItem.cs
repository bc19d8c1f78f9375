namespace Graph.Storage.Plans.Rows;

/// <summary>
/// One thing that is wanted of a row. <see cref="PropertyItem"/> and <see cref="CountItem"/> answer with a column,
/// <see cref="ExpansionItem"/>, <see cref="ReferenceItem"/> and <see cref="EndItem"/> with child rows.
/// </summary>
public abstract record RowItem
{
    private protected RowItem()
    {
    }

    /// <summary>Which rows it applies to.</summary>
    public RowScope Scope { get; init; } = RowScope.Every;
}
