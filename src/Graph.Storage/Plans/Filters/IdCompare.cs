namespace Graph.Storage.Plans.Filters;

/// <summary>
/// The id of the row's node or relation compared with another. For <see cref="CompareOp.Equal"/> an id that was merged away
/// stands for the one it was merged into; the other comparisons take the text as it is.
/// </summary>
/// <param name="On">Node or relation.</param>
/// <param name="Op">How.</param>
/// <param name="Id">With what.</param>
public sealed record IdCompare(PropertyOwner On, CompareOp Op, string Id) : Filter;
