using Graph.Model;
using Graph.Storage.Changes;
using Shouldly;
using Xunit;

namespace Graph.Storage.Conformance;

/// <summary>What all tests of a store have: an empty store of the model in <c>graph-schema</c>, and ways to write into it.</summary>
public abstract class StoreConformance(IStoreLab lab) : StoreTest(lab, Model)
{
    /// <summary>The model in <c>graph-schema</c>.</summary>
    protected static GraphModel Model => GraphSchema.Model;

    /// <summary>Applies a change.</summary>
    protected ValueTask<ChangeResult> ApplyAsync(GraphChange change) => Store.ApplyAsync(change, TestContext.Current.CancellationToken);

    /// <summary>Applies a change that writes facts.</summary>
    protected ValueTask<ChangeResult> WriteAsync(params object[] facts) => ApplyAsync(Writing(facts));

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
