using Graph.Storage.Plans.Sources;

namespace Graph.Storage.Plans.Rows;

/// <summary>
/// The facts whose ids a property holds, as child rows in the property's order. Ids that name nothing visible are left out;
/// ids that were merged away give what they were merged into.
/// </summary>
/// <param name="Property">The property with the id or the ids.</param>
/// <param name="Sort">Whether the ids are of nodes or of relations.</param>
/// <param name="Row">What is wanted of each; of relations, <see cref="PropertyOwner.Relation"/> is the fact itself.</param>
public sealed record ReferenceItem(PropertyRef Property, FactKind Sort, RowPlan Row) : RowItem;
