namespace Graph.Storage.Plans.Rows;

/// <summary>The node at one end of each row's relation, as exactly one child row where the row has a relation.</summary>
/// <param name="End">Which end.</param>
/// <param name="Row">What is wanted of the node; it is reached by no relation.</param>
public sealed record EndItem(RelationEnd End, RowPlan Row) : RowItem;
