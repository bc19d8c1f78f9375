using Graph.Model;
using Graph.Storage.Changes;
using Graph.Testing;
using Xunit;

namespace Graph.Storage.Conformance;

/// <summary>A test of a store: it begins with an empty one and a clock, and closes what it opened.</summary>
public abstract class StoreTest(IStoreLab lab, GraphModel model) : IAsyncLifetime
{
    private readonly List<IGraphStore> _opened = [];

    /// <summary>What empties and opens the store.</summary>
    protected IStoreLab Lab { get; } = lab;

    /// <summary>The store's clock.</summary>
    protected ManualTime Time { get; } = new();

    /// <summary>The store.</summary>
    protected IGraphStore Store { get; private protected set; } = null!;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        await Lab.EmptyAsync(model);
        Store = await OpenAsync();
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
            await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another object for the same store, as another process would have.</summary>
    protected async ValueTask<IGraphStore> OpenAsync()
    {
        var store = await Lab.OpenAsync(model, Time);
        _opened.Add(store);
        return store;
    }

    /// <summary>A change that writes facts.</summary>
    protected static GraphChange Writing(params object[] facts) =>
        new() { Nodes = [.. facts.OfType<NodeWrite>()], Relations = [.. facts.OfType<RelationWrite>()] };
}
