using Graph.GraphQL.Execution;

namespace Graph.Api.Rows;

/// <summary>
/// Reads a field from fetched rows: its values at some positions. No I/O. The meaning of a position depends on the object: a row, a
/// parent of rows (of a connection), or a group.
/// </summary>
/// <typeparam name="TSet">The fetched rows.</typeparam>
internal delegate Column Projection<in TSet>(TSet set, int[] places);
