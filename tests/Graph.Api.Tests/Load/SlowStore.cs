using System.Collections.Concurrent;
using Graph.Api.Tests.Transports;
using Graph.Storage;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Tests.Load;

/// <summary>A store that works for long on what is asked of the ids `slow` and `stuck`, and on the thread that asks.</summary>
internal sealed class SlowStore : IDisposable
{
    /// <summary>A question that is worked on until it is ended, or <see cref="Release"/>d; it looks up now and then.</summary>
    public const string Slow = """{ person(id: "slow") { name } }""";

    /// <summary>A question that is worked on until it is released, and never looks up.</summary>
    public const string Stuck = """{ person(id: "stuck") { name } }""";

    /// <summary>A question that is answered at once.</summary>
    public const string Quick = """{ person(id: "nobody") { name } }""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ManualResetEventSlim _released = new();
    private int _working;

    /// <summary>How many slow questions are worked on.</summary>
    public int Working => Volatile.Read(ref _working);

    /// <summary>How the slow questions ended: `released`, or the name of the exception.</summary>
    public ConcurrentQueue<string> Ended { get; } = [];

    /// <summary>The store, slowed down.</summary>
    public IGraphStore Around(IGraphStore store) =>
        StoreProxy.Around(
            store,
            nameof(IGraphStore.OpenSnapshotAsync),
            arguments => new ValueTask<IGraphSnapshot>(OpenAsync(store, (CancellationToken)arguments[^1]!))
        );

    /// <summary>Answers all slow questions, also those to come.</summary>
    public void Release() => _released.Set();

    /// <summary>Waits until so many slow questions are worked on.</summary>
    public Task WorksOnAsync(int count) => UntilAsync(() => Working == count, $"{count} questions should be worked on");

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<bool> holds, string what)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var end = DateTime.UtcNow + Patience;
        while (!holds())
        {
            (DateTime.UtcNow < end).ShouldBeTrue(what);
            await Task.Delay(10, cancellation);
        }
    }

    public void Dispose()
    {
        Release();
        _released.Dispose();
    }

    private async Task<IGraphSnapshot> OpenAsync(IGraphStore store, CancellationToken cancellation) =>
        new Snapshot(this, await store.OpenSnapshotAsync(cancellation));

    private void Work(bool looksUp)
    {
        Interlocked.Increment(ref _working);
        try
        {
            while (!_released.Wait(1))
            {
                if (looksUp)
                    Turn.Check();
            }

            Ended.Enqueue("released");
        }
        catch (Exception error)
        {
            Ended.Enqueue(error.GetType().Name);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _working);
        }
    }

    private sealed class Snapshot(SlowStore slow, IGraphSnapshot snapshot) : IGraphSnapshot
    {
        public ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default)
        {
            if (plan.Source is IdsSource { Ids: ["slow" or "stuck"] } ids)
                slow.Work(looksUp: ids.Ids[0] == "slow");
            return snapshot.FetchAsync(plan, cancellation);
        }

        public ValueTask DisposeAsync() => snapshot.DisposeAsync();
    }
}
