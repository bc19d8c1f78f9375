namespace Graph.Storage.Results;

/// <summary>An unreadable value that was written or removed by a program other than a store.</summary>
/// <param name="Row">The row.</param>
/// <param name="Slot">The slot of the value in the plan; the column is null there.</param>
/// <param name="Property">The property.</param>
/// <param name="IsRequired">Whether the property is required: the fact cannot be shown without it.</param>
/// <param name="IsOfRelation">Whether it belongs to the row's relation instead of its node.</param>
public readonly record struct RowDamage(int Row, int Slot, string Property, bool IsRequired, bool IsOfRelation = false);
