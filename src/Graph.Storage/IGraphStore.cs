using Graph.Model;

namespace Graph.Storage;

/// <summary>
/// A graph that is kept: the port behind which a store stands. One object per store and process, shared by all who use it;
/// safe for use by several threads.
/// </summary>
public interface IGraphStore : IGraphReader, IGraphWriter, IAsyncDisposable
{
    /// <summary>The model that it was opened with: what it accepts and what it can be asked for.</summary>
    GraphModel Model { get; }

    /// <summary>
    /// The <see cref="GraphModel.ContentHash"/> of the model that the store was opened with last; another than that of
    /// <see cref="Model"/> where another process has opened it since with another model.
    /// </summary>
    ValueTask<string> GetModelHashAsync(CancellationToken cancellation = default);

    /// <summary>Opens a consistent state for the plans of one operation: all that was written before, nothing after.</summary>
    ValueTask<IGraphSnapshot> OpenSnapshotAsync(CancellationToken cancellation = default);
}
