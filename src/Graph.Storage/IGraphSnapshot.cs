namespace Graph.Storage;

/// <summary>
/// Executes several plans of one operation on one state: writes after the snapshot was opened are not visible. Calls may
/// overlap, but a store may execute them one after another. Short-lived: until it is disposed, it holds a connection and
/// prevents the store from discarding old states.
/// </summary>
public interface IGraphSnapshot : IGraphReader, IAsyncDisposable;
