using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>A store that another process is writing.</summary>
public sealed class BusyTests : IDisposable
{
    private static readonly GraphModel Model = GraphSchema.Model;
    private static readonly GraphChange Change = new() { Nodes = [new("jane", "Person", new PropertyValues(("name", "Jane")))] };

    private readonly SqliteLab _lab = new();

    [Fact]
    public async Task A_change_waits_until_the_other_is_done()
    {
        await using var store = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System);
        ValueTask<ChangeResult> applying;
        using (var other = Writing())
        {
            applying = store.ApplyAsync(Change);
            (await store.LastChangeAsync()).ShouldBe(0);
            await using var opened = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System);
            (await opened.GetStatisticsAsync()).NodeCount.ShouldBe(0);
        }

        (await applying).Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_that_waits_too_long_is_refused()
    {
        using var database = SqliteDatabase.Open(_lab.Path, Model);
        using var other = Writing();
        var applier = new ChangeApplier(database, TimeProvider.System, TimeSpan.FromSeconds(2));

        (await Should.ThrowAsync<StoreException>(async () => await applier.ApplyAsync(Change, CancellationToken.None))).Message.ShouldBe(
            $"The store '{_lab.Path}' is busy: another process has been writing for longer than 2 seconds. Try again later."
        );
    }

    [Fact]
    public async Task A_change_that_waits_can_be_cancelled()
    {
        await using var store = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System);
        using var other = Writing();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(async () => await store.ApplyAsync(Change, cancellation.Token));
    }

    [Fact]
    public async Task A_change_that_the_disk_refuses_leaves_nothing_behind()
    {
        await using var store = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System);
        _lab.Run("CREATE TRIGGER t BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        (await Should.ThrowAsync<StoreException>(async () => await store.ApplyAsync(Change))).Message.ShouldBe(
            $"The store '{_lab.Path}' cannot be written: disk full."
        );

        _lab.Run("DROP TRIGGER t");
        (await store.ApplyAsync(Change)).ShouldBe(new ChangeResult(1, 1, 0, 0, 0, false));
    }

    public void Dispose() => _lab.Dispose();

    private SqliteConnection Writing()
    {
        var connection = _lab.Connect();
        SqliteLab.Run(connection, "BEGIN IMMEDIATE");
        return connection;
    }
}
