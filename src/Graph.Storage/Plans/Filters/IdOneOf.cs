using System.Collections.Immutable;

namespace Graph.Storage.Plans.Filters;

/// <summary>The id of the row's node or relation is one of these. Ids that were merged away stand for what they were merged into.</summary>
/// <param name="On">Node or relation.</param>
/// <param name="Ids">The ids; any text is allowed.</param>
public sealed record IdOneOf(PropertyOwner On, ImmutableArray<string> Ids) : Filter;
