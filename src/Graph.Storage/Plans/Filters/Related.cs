namespace Graph.Storage.Plans.Filters;

/// <summary>Some, all or none of the neighbours by a relation match.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Quantifier">How many neighbours.</param>
/// <param name="Where">
/// The condition on a neighbour, in which <see cref="PropertyOwner.Node"/> is the neighbour and <see cref="PropertyOwner.Relation"/>
/// the relation that was walked. Null: any neighbour.
/// </param>
public sealed record Related(RelationStep Step, Quantifier Quantifier, Filter? Where) : Filter;
