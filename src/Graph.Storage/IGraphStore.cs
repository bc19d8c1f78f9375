using Graph.Model;

namespace Graph.Storage;

/// <summary>
/// A persistent graph: the port that every store implements. One object per store and process, shared by all callers.
/// Thread-safe.
/// </summary>
public interface IGraphStore : IGraphReader, IGraphWriter, IAsyncDisposable
{
    /// <summary>The model with which it was opened. It defines which changes and plans the store accepts.</summary>
    GraphModel Model { get; }

    /// <summary>
    /// The <see cref="GraphModel.ContentHash"/> of the model with which the store was last opened. It differs from that of
    /// <see cref="Model"/> if another process has since opened the store with another model.
    /// </summary>
    ValueTask<string> GetModelHashAsync(CancellationToken cancellation = default);

    /// <summary>Opens a consistent state for the plans of one operation: it includes all earlier writes and no later ones.</summary>
    ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default);
}
