namespace Graph.Storage;

/// <summary>
/// Several plans of one operation, answered from one and the same state: what is written after the snapshot was opened is
/// not seen. Calls may overlap; a store may answer them one after another. Short-lived: it holds a connection, and keeps
/// the store from discarding old states, until it is disposed.
/// </summary>
public interface IGraphSnapshot : IGraphReader, IAsyncDisposable;
