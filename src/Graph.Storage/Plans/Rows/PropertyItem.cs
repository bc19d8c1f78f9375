namespace Graph.Storage.Plans.Rows;

/// <summary>
/// A property's value, as a column: text, integers (also instants and days), doubles, booleans, or lists of one of these.
/// </summary>
/// <param name="Property">The property of the row's node or relation.</param>
public sealed record PropertyItem(PropertyRef Property) : RowItem;
