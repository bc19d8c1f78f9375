using Graph.Model;
using Graph.Storage.Changes;
using Graph.Testing;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance;

/// <summary>What all tests of a store have: an empty store of their own, and a clock.</summary>
public abstract class StoreConformance : IAsyncLifetime
{
    private readonly List<IGraphStore> _opened = [];

    /// <summary>The model in <c>graph-schema</c>.</summary>
    protected static GraphModel Model { get; } = GraphModel.Load(Repository.PathTo("graph-schema"));

    /// <summary>The store's clock.</summary>
    protected ManualTime Time { get; } = new();

    /// <summary>The store.</summary>
    protected IGraphStore Store { get; private set; } = null!;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync() => Store = await OpenAsync();

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
        var store = await OpenAsync(Model, Time);
        _opened.Add(store);
        return store;
    }

    /// <summary>Opens this test's store.</summary>
    protected abstract ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time);

    /// <summary>Applies a change.</summary>
    protected ValueTask<ChangeResult> ApplyAsync(GraphChange change) => Store.ApplyAsync(change, TestContext.Current.CancellationToken);

    /// <summary>Applies a change that writes facts.</summary>
    protected ValueTask<ChangeResult> WriteAsync(params object[] facts) => ApplyAsync(Writing(facts));

    /// <summary>A change that writes facts.</summary>
    protected static GraphChange Writing(params object[] facts) =>
        new() { Nodes = [.. facts.OfType<NodeWrite>()], Relations = [.. facts.OfType<RelationWrite>()] };

    /// <summary>The problems for which a change is refused, each as its message; the store stays as it was.</summary>
    protected async Task<IReadOnlyList<string>> RefusedAsync(GraphChange change)
    {
        var before = await Store.GetStatisticsAsync(TestContext.Current.CancellationToken);
        var exception = await Should.ThrowAsync<GraphChangeException>(async () => await ApplyAsync(change));
        var after = await Store.GetStatisticsAsync(TestContext.Current.CancellationToken);
        after.LastChange.ShouldBe(before.LastChange);
        after.Nodes.ShouldBe(before.Nodes);
        after.Relations.ShouldBe(before.Relations);
        return [.. exception.Problems.Select(p => p.ToString())];
    }

    /// <summary>The last change of the log, its facts as <c>Created Person jane</c>.</summary>
    protected async Task<IReadOnlyList<string>> LastTouchesAsync()
    {
        var last = await Store.LastChangeAsync(TestContext.Current.CancellationToken);
        var records = await Store.ChangesSinceAsync(last - 1, 1, TestContext.Current.CancellationToken);
        return [.. records.Single().Facts.Select(Describe)];
    }

    /// <summary><c>Created SPEAKS speaks--a--b from a to b</c>.</summary>
    protected static string Describe(FactChange touch) =>
        $"{touch.Operation} {touch.Type} {touch.Id}"
        + (touch.IsRelation ? $" from {touch.FromId} to {touch.ToId}" : "")
        + (touch.IntoId is null ? "" : $" into {touch.IntoId}");
}
