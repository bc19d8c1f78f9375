using Graph.Api.Planning;
using Graph.GraphQL.Execution;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>
/// Plans fields that were deferred, for objects that were fetched without them: one question to the store, by the ids of
/// those objects. The answer has a row per place.
/// </summary>
/// <param name="fields">The fields, of one object type; at least one.</param>
/// <param name="set">The rows that the places are of; for a connection, those that it hangs from.</param>
/// <param name="places">The places.</param>
internal delegate RootPlan DeferredFetch(IReadOnlyList<Selection> fields, RowSet set, int[] places);
