using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>A store that several processes write, and that a process is killed over.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly GraphModel Model = GraphSchema.Model;

    private readonly SqliteLab _lab = new();

    [Fact]
    public async Task Two_processes_and_this_one_write_at_once_and_nothing_is_lost()
    {
        await using var store = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System);
        using var first = _lab.StartWriter("first", 50);
        using var second = _lab.StartWriter("second", 50);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var followed = store.FirstChangesAsync(150, cancellation.Token);
        for (var i = 0; i < 50; i++)
            await store.ApplyAsync(new GraphChange { Nodes = [new($"own-{i}", "Person", new PropertyValues(("name", "Own")))] });
        await Task.WhenAll(first.CompleteAsync(), second.CompleteAsync());

        var statistics = await store.GetStatisticsAsync();
        statistics.LastChange.ShouldBe(150);
        statistics.Nodes["Person"].ShouldBe(150);
        statistics.Relations["SPEAKS"].ShouldBe(100);
        (await followed).Select(change => change.Number).ShouldBe(Enumerable.Range(1, 150).Select(n => (long)n));
        Query("PRAGMA integrity_check").ShouldBe("ok");
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_leaves_whole_changes_and_all_that_it_acknowledged()
    {
        for (var round = 0; round < 4; round++)
        {
            var before = round == 0 ? 0 : long.Parse(Query("SELECT max(number) FROM change"));
            long acknowledged;
            using (var writer = _lab.StartWriter($"round-{round}", 1_000_000))
            {
                acknowledged = writer.Acknowledged().ElementAt(20 + (round * 13));
                writer.Kill();
                acknowledged = writer.Acknowledged().Append(acknowledged).Max();
            }

            await using var store = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System);
            var statistics = await store.GetStatisticsAsync();

            // The last one may have been applied and its acknowledgement lost.
            statistics.LastChange.ShouldBeInRange(acknowledged, acknowledged + 1);
            statistics.Nodes["Person"].ShouldBe(statistics.LastChange);
            statistics.Nodes["Statement"].ShouldBe(statistics.LastChange);
            statistics.Relations["SPEAKS"].ShouldBe(statistics.LastChange);
            (await store.ChangesSinceAsync(before, 1_000))
                .Select(r => r.Id)
                .ShouldBe(Enumerable.Range(0, (int)(statistics.LastChange - before)).Select(i => $"round-{round}-{i}"));
            Query("PRAGMA integrity_check").ShouldBe("ok");
            Query("SELECT count(*) FROM adjacency_out").ShouldBe($"{statistics.LastChange}");
            Query("SELECT count(*) FROM node_version").ShouldBe($"{statistics.LastChange - 1}");
        }
    }

    public void Dispose() => _lab.Dispose();

    private string Query(string sql) => string.Join('\n', _lab.Query(sql));
}
