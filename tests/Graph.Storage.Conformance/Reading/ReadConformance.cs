using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance.Reference;
using Graph.Storage.Plans;
using Graph.Testing;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>What all tests of reading have: an empty store of <see cref="Model"/>, and the reference that is told the same.</summary>
public abstract class ReadConformance : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private ReferenceGraph? _reference;

    /// <summary>What the graph can hold.</summary>
    protected virtual GraphModel Model => ReadingModel.Model;

    /// <summary>The store.</summary>
    protected IGraphStore Store { get; private protected set; } = null!;

    /// <summary>Whether the store goes with the test; else it is that of other tests, too.</summary>
    protected virtual bool OwnsStore => true;

    /// <summary>The same graph, answered in the plainest way.</summary>
    protected ReferenceGraph Reference => _reference ??= new ReferenceGraph(Model);

    /// <summary>When each change was recorded.</summary>
    protected List<DateTimeOffset> Instants { get; } = [];

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync() => Store = await OpenAsync(Model, _time);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (OwnsStore)
            await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens this test's store.</summary>
    protected abstract ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time);

    /// <summary>Applies a change to both, a minute after the last one.</summary>
    protected async Task ApplyAsync(GraphChange change)
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        var result = await Store.ApplyAsync(change, TestContext.Current.CancellationToken);
        if (result.IsUnchanged)
            return;
        var last = await Store.ChangesSinceAsync(result.Number - 1, 1, TestContext.Current.CancellationToken);
        Reference.Apply(change, last[0].At);
        Instants.Add(last[0].At);
    }

    /// <summary>The store's whole answer.</summary>
    protected async Task<string> AnswerAsync(FetchPlan plan) =>
        AnswerPrinter.Print(plan, await Store.FetchAsync(plan, TestContext.Current.CancellationToken));

    /// <summary>The reference's whole answer.</summary>
    protected async Task<string> ReferenceAsync(FetchPlan plan) =>
        AnswerPrinter.Print(plan, await new ReferenceReader(Reference).FetchAsync(plan));
}
