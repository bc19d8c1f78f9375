using Graph.GraphQL.Execution;

namespace Graph.Api.Rows;

/// <summary>
/// How a field is read from fetched rows: its values at some places. No I/O. What a place is depends on the
/// object: a row, a parent of rows (of a connection), or a group.
/// </summary>
/// <typeparam name="TSet">The fetched rows.</typeparam>
internal delegate Column Projection<in TSet>(TSet set, int[] places);
