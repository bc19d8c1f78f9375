namespace Graph.Storage.Plans.Filters;

/// <summary>How many neighbours by a relation there are, compared with a number. Parallel relations count each.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
/// <param name="Op">Equal, less, or greater; not a comparison of text.</param>
/// <param name="Count">The number.</param>
public sealed record RelatedCount(RelationStep Step, Filter? Where, CompareOp Op, long Count) : Filter;
