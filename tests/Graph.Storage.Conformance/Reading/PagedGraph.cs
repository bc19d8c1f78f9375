using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>The store of the paging tests, which only read: written for the first of them, read by all.</summary>
public sealed class PagedGraph : IAsyncLifetime
{
    private IGraphStore? _store;

    /// <summary>The store, which the first who asks opens and fills.</summary>
    public async ValueTask<IGraphStore> WrittenAsync(Func<ValueTask<IGraphStore>> write) => _store ??= await write();

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }
}
