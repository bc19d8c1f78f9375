using Graph.GraphQL.Execution;


namespace Graph.Api.Rows;

/// <summary>
/// How a field of objects is read from what was fetched: its values at some places. No I/O. What a place is depends on the
/// object: a row, a parent of rows (of a connection), or a group.
/// </summary>
/// <typeparam name="TSet">What was fetched.</typeparam>
internal delegate Column Projection<in TSet>(TSet set, int[] places);
