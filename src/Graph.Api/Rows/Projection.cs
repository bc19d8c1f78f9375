using Graph.GraphQL.Execution;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>
/// A field of objects that were fetched: its values at some of their places. No I/O. What a place is depends on the
/// object: a row, a parent of rows (of a connection), or a group.
/// </summary>
internal delegate Column Projection(RowSet set, int[] places);
