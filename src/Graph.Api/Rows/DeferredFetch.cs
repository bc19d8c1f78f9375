using Graph.Api.Planning;
using Graph.GraphQL.Execution;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>
/// Plans deferred fields of objects that were fetched without them: one query of the store, by the ids of those objects. The result has a
/// row per position.
/// </summary>
/// <param name="fields">The fields, of one object type; at least one.</param>
/// <param name="set">The rows of the positions; for a connection, its parent rows.</param>
/// <param name="places">The positions.</param>
internal delegate RootPlan DeferredFetch(IReadOnlyList<Selection> fields, RowSet set, int[] places);
