namespace Graph.Storage.Results;

/// <summary>A value that cannot be read, since something else than a store wrote or removed it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Slot">The slot of the plan that has it; at the same place the column is null.</param>
/// <param name="Property">The property.</param>
/// <param name="IsRequired">Every such fact has the property: the fact cannot be shown without it.</param>
/// <param name="IsOfRelation">It is of the row's relation, not of its node.</param>
public readonly record struct RowDamage(int Row, int Slot, string Property, bool IsRequired, bool IsOfRelation = false);
