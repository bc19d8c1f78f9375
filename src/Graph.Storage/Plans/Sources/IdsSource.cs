using System.Collections.Immutable;

namespace Graph.Storage.Plans.Sources;

/// <summary>
/// Nodes or relations by their ids: one root row per id, in the order given, repeated where an id is. The row of an id that
/// names nothing visible is a null row (<see cref="Results.RowSet.IsNull"/>). An id that was merged away gives the row that
/// it was merged into, under that row's own id, unless the view is of a time when it stood for itself. Row i answers id i,
/// so whoever asks keeps what belongs to each id (a distance, a score) in a list of its own.
/// </summary>
/// <param name="Sort">Whether the ids are of nodes or of relations.</param>
/// <param name="Ids">The ids; any text is allowed.</param>
public sealed record IdsSource(FactKind Sort, ImmutableArray<string> Ids) : FetchSource;
