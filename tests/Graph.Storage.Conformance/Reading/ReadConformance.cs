using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance.Reference;
using Graph.Storage.Plans;
using Xunit;

namespace Graph.Storage.Conformance.Reading;

/// <summary>What all tests of reading have: an empty store of <see cref="Model"/>, and the reference that is told the same.</summary>
public abstract class ReadConformance(IStoreLab lab, GraphModel model) : StoreTest(lab, model)
{
    private ReferenceGraph? _reference;

    /// <summary>A test over the model of the tests of reading.</summary>
    protected ReadConformance(IStoreLab lab)
        : this(lab, ReadingModel.Model) { }

    /// <summary>What the graph can hold.</summary>
    protected GraphModel Model { get; } = model;

    /// <summary>The same graph, answered in the plainest way.</summary>
    protected ReferenceGraph Reference => _reference ??= new ReferenceGraph(Model);

    /// <summary>When each change was recorded.</summary>
    protected List<DateTimeOffset> Instants { get; } = [];

    /// <summary>Applies a change to both, a minute after the last one.</summary>
    protected async Task ApplyAsync(GraphChange change)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
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
