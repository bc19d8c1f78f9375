using Graph.Storage.Changes;
using Shouldly;
using Xunit;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Conformance.Changes;

/// <summary>Following the change log, within a process and beside another writer of the same store.</summary>
public abstract class FollowConformance(IStoreLab lab) : StoreConformance(lab)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_was_before_comes_first_and_then_each_change_as_it_is_applied()
    {
        await WriteAsync(Person("a"));
        await WriteAsync(Person("b"));
        await using var followed = Store.FollowAsync(1, TestContext.Current.CancellationToken).GetAsyncEnumerator();

        (await NextAsync(followed)).Facts.Single().Id.ShouldBe("b");
        var next = NextAsync(followed);
        await WriteAsync(Person("c"));

        (await next).Facts.Single().Id.ShouldBe("c");
    }

    [Fact]
    public async Task Changes_of_another_process_are_seen()
    {
        var other = await OpenAsync();
        await using var followed = Store.FollowAsync(0, TestContext.Current.CancellationToken).GetAsyncEnumerator();
        var next = NextAsync(followed);

        await other.ApplyAsync(Writing(Person("a")));

        (await next).Facts.Single().Id.ShouldBe("a");
        (await WriteAsync(Person("a"), Person("b"))).ShouldBe(new ChangeResult(2, 1, 0, 0, 0, false));
    }

    [Fact]
    public async Task Following_ends_quietly_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await WriteAsync(Person("a"));
        var seen = 0;

        await foreach (var record in Store.FollowAsync(0, cancellation.Token))
        {
            seen++;
            await cancellation.CancelAsync();
        }

        seen.ShouldBe(1);
    }

    [Fact]
    public async Task Two_writers_of_one_store_lose_nothing()
    {
        var other = await OpenAsync();
        var writers = new[] { Store, other }.SelectMany(
            (store, i) =>
                Enumerable
                    .Range(0, 4)
                    .Select(thread =>
                        Task.Run(async () =>
                        {
                            for (var n = 0; n < 10; n++)
                                await store.ApplyAsync(Writing(Person($"p-{i}-{thread}-{n}")));
                        })
                    )
        );
        await Task.WhenAll(writers);

        var records = await Store.ChangesSinceAsync(0, 1_000);

        records.Select(r => r.Number).ShouldBe(Enumerable.Range(1, 80).Select(n => (long)n));
        records.SelectMany(r => r.Facts).Select(f => f.Id).Distinct().Count().ShouldBe(80);
        (await other.GetStatisticsAsync()).Nodes["Person"].ShouldBe(80);
    }

    private static async Task<ChangeRecord> NextAsync(IAsyncEnumerator<ChangeRecord> followed)
    {
        (await followed.MoveNextAsync().AsTask().WaitAsync(Patience)).ShouldBeTrue();
        return followed.Current;
    }
}
