using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>Files that are damaged, incomplete, gone or others': at the start, and while they are open.</summary>
public sealed class DamageTests : IDisposable
{
    private static readonly GraphModel Model = GraphSchema.Model;
    private static readonly FetchPlan People = new(
        new KindSource(Model.FindKind("Person")!, new MatchPlan()),
        RowPlan.IdOnly,
        FetchView.Now
    );
    private static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(150);

    private readonly SqliteLab _lab = new();

    private string Path => _lab.Path;

    [Theory]
    [InlineData("PRAGMA foreign_keys = OFF; DROP TABLE relation", "the table relation")]
    [InlineData("DROP TABLE hub", "the table hub")]
    [InlineData("DROP TABLE search_data", "the table search_data")]
    [InlineData("ALTER TABLE node DROP COLUMN recorded", "the column node.recorded")]
    [InlineData("DROP INDEX node_by_kind", "the index node_by_kind")]
    [InlineData("DROP INDEX model_node_name_key", "the index model_node_name_key")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM kind WHERE name = 'Person'", "the number of kind Person")]
    [InlineData(
        "DROP TABLE hub; DROP TABLE hub_sort; DROP INDEX node_by_kind",
        "the index node_by_kind, the table hub, the table hub_sort"
    )]
    public async Task What_a_file_lacks_is_named_at_the_start_and_not_made(string attack, string missing)
    {
        await MakeAsync();
        Run(attack);
        var before = await File.ReadAllBytesAsync(Path);

        Refused().ShouldBe($"The store '{Path}' is damaged: it lacks {missing}. Restore it from a copy, or move it away and seed again.");
        (await File.ReadAllBytesAsync(Path)).ShouldBe(before);
    }

    [Fact]
    public async Task An_index_of_the_model_that_is_another_is_missing()
    {
        await MakeAsync();
        Run("DROP INDEX model_node_name_key; CREATE INDEX model_node_name_key ON node (kind)");

        Refused()
            .ShouldBe(
                $"The store '{Path}' is damaged: it lacks the index model_node_name_key. Restore it from a copy, or move it away and seed again."
            );
    }

    [Fact]
    public async Task A_file_that_was_emptied_is_not_begun_anew()
    {
        await MakeAsync();
        File.WriteAllBytes(Path, []);
        File.SetLastWriteTimeUtc(Path, DateTime.UtcNow.AddMinutes(-1));

        Refused()
            .ShouldBe($"The store '{Path}' is an empty file: its content is lost. Put a copy in its place, or delete it to start empty.");
        new FileInfo(Path).Length.ShouldBe(0);
    }

    [Fact]
    public void A_log_without_its_file_is_kept()
    {
        File.WriteAllText(Path + "-wal", "what was written");

        Refused()
            .ShouldBe(
                $"The store '{Path}' is empty or missing, but its log '{Path}-wal' exists. "
                    + "Put the file back, or move the log away to start empty."
            );
        File.ReadAllText(Path + "-wal").ShouldBe("what was written");
    }

    public static TheoryData<string, StoreFailure, string> Attacks =>
        new()
        {
            { "garbage", StoreFailure.Unusable, "is not an SQLite database" },
            { "a head of garbage", StoreFailure.Unusable, "is not an SQLite database" },
            { "emptied", StoreFailure.Unusable, "is damaged" },
            { "cut in half", StoreFailure.Unusable, "is damaged" },
            { "another program's", StoreFailure.Unusable, "it is an SQLite database that belongs to another program" },
            { "a newer version's", StoreFailure.Unusable, "has schema version 99" },
            { "without a table", StoreFailure.Unusable, "it lacks the table relation" },
            { "removed", StoreFailure.Unavailable, "was removed or replaced while it was open" },
            { "replaced", StoreFailure.Unavailable, "was removed or replaced while it was open" },
            { "without its log", StoreFailure.Unavailable, "which belongs to the store while it is open, was removed" },
        };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_file_that_changes_while_it_is_open_fails_what_is_asked_and_written(string attack, StoreFailure failure, string said)
    {
        await MakeAsync();
        await using var store = Open();
        (await store.FetchAsync(People)).Roots.Count.ShouldBe(2);

        Attack(attack);
        await Task.Delay(Noticed);

        foreach (
            var failed in new Func<Task>[]
            {
                async () => await store.FetchAsync(People),
                async () => await store.OpenSnapshotAsync(),
                async () => await store.LastChangeAsync(),
                async () => await store.GetStatisticsAsync(),
                async () => await store.ChangesSinceAsync(0, 10),
                async () => await store.ApplyAsync(new GraphChange { Nodes = [Person("eve")] }),
            }
        )
        {
            var exception = await Should.ThrowAsync<StoreException>(failed);
            exception.Message.ShouldContain(said);
            exception.Failure.ShouldBe(failure);
        }
    }

    [Fact]
    public async Task A_file_that_is_put_back_is_read_again()
    {
        await MakeAsync();
        await using var store = Open();
        File.Move(Path, Path + ".away");
        await Task.Delay(Noticed);
        await Should.ThrowAsync<StoreException>(async () => await store.FetchAsync(People));

        File.Move(Path + ".away", Path);
        await Task.Delay(Noticed);

        (await store.FetchAsync(People)).Roots.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_part_that_was_found_to_be_damaged_makes_the_store_unwell_until_it_is_opened_again()
    {
        await MakeAsync(people: 3_000);
        await using var store = Open();
        // All but the first page, with what the watch looks at, and the last.
        Overwrite(from: 40 * 4096);

        (await Should.ThrowAsync<StoreException>(async () => await store.FetchAsync(People with { Row = Names() }))).Failure.ShouldBe(
            StoreFailure.Unusable
        );
        (await Should.ThrowAsync<StoreException>(async () => await store.LastChangeAsync())).Message.ShouldContain("is damaged");
    }

    [Fact]
    public async Task A_file_that_shrinks_while_it_is_read_ends_the_question_and_not_the_process()
    {
        await MakeAsync(people: 3_000);
        await using var store = Open();
        await using var snapshot = await store.OpenSnapshotAsync();
        using (var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            file.SetLength(8 * 4096);

        await Should.ThrowAsync<StoreException>(async () => await snapshot.FetchAsync(People with { Row = Names() }));
    }

    [Fact]
    public async Task A_full_disk_refuses_a_change_and_is_read_on()
    {
        await MakeAsync();
        using var database = SqliteDatabase.Open(Path, Model);
        database.Writer.Run("PRAGMA max_page_count = 1");
        var applier = new ChangeApplier(database, TimeProvider.System, TimeSpan.FromSeconds(1));
        var change = new GraphChange { Nodes = [.. Enumerable.Range(0, 500).Select(i => Person($"p-{i}"))] };

        var refused = await Should.ThrowAsync<StoreException>(async () => await applier.ApplyAsync(change, CancellationToken.None));

        refused.Failure.ShouldBe(StoreFailure.Unavailable);
        refused.Message.ShouldBe($"The store '{Path}' cannot be written: the disk is full (database or disk is full).");
        await using var store = Open();
        (await store.FetchAsync(People)).Roots.Count.ShouldBe(2);
    }

    public void Dispose() => _lab.Dispose();

    private static NodeWrite Person(string id) => new(id, "Person", new PropertyValues(("name", id + new string('x', 200))));

    private static RowPlan Names()
    {
        var row = new RowPlanBuilder();
        row.Property(PropertyRef.Node(Model.FindKind("Person")!.FindProperty("name")!));
        return row.Build();
    }

    private SqliteGraphStore Open() => SqliteGraphStore.Open(Path, Model, TimeProvider.System);

    private string Refused() => Should.Throw<StoreException>(Open).Message;

    private async Task MakeAsync(int people = 2)
    {
        await using var store = Open();
        await store.ApplyAsync(new GraphChange { Nodes = [.. Enumerable.Range(0, people).Select(i => Person($"person-{i}"))] });
    }

    private void Attack(string attack)
    {
        switch (attack)
        {
            case "garbage":
                Overwrite(from: 0);
                break;
            case "a head of garbage":
                Overwrite(from: 0, until: 100);
                break;
            case "emptied":
                SetLength(0);
                break;
            case "cut in half":
                SetLength(new FileInfo(Path).Length / 2 / 4096 * 4096);
                break;
            case "another program's":
                Run("PRAGMA application_id = 1");
                break;
            case "a newer version's":
                Run("PRAGMA user_version = 99");
                break;
            case "without a table":
                Run("PRAGMA foreign_keys = OFF; DROP TABLE relation");
                break;
            case "removed":
                File.Delete(Path);
                break;
            case "replaced":
                File.Copy(Path, Path + ".other");
                File.Move(Path + ".other", Path, overwrite: true);
                break;
            default:
                File.Delete(Path + "-wal");
                break;
        }
    }

    private void SetLength(long length)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.SetLength(length);
    }

    private void Overwrite(long from, long? until = null)
    {
        var garbage = new byte[(until ?? new FileInfo(Path).Length) - from];
        new Random(1).NextBytes(garbage);
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.Position = from;
        file.Write(garbage);
    }

    private void Run(string sql) => _lab.Run(sql);
}
