using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>Opening a store: what is made, what is kept, and what is refused in which words.</summary>
public sealed class OpeningTests(SqliteLab lab) : OpeningConformance(lab), IClassFixture<SqliteLab>
{
    private readonly SqliteLab _lab = lab;

    private string Path => _lab.Path;

    [Fact]
    public async Task The_folder_and_the_file_are_made()
    {
        var path = _lab.File("some/where/graph.db");

        await using var store = SqliteGraphStore.Open(path, GraphModel.FromSdl(Sdl), TimeProvider.System);

        File.Exists(path).ShouldBeTrue();
        (await store.LastChangeAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Several_may_open_a_new_store_at_once()
    {
        for (var round = 0; round < 10; round++)
        {
            await _lab.ClearAsync();
            await OpenAtOnceAsync();
        }
    }

    [Fact]
    public async Task What_was_written_is_there_when_the_store_is_opened_again()
    {
        await WriteAsync(Sdl, Tom);

        (await WriteAsync(Sdl, Tom)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(Path, new string('x', 4096));

        Refused(Sdl).ShouldBe($"'{Path}' is not a store: it is not an SQLite database. Use another path, or move the file away.");
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        Run("CREATE TABLE t (x)");

        Refused(Sdl).ShouldBe($"'{Path}' is not a store: it is an SQLite database that belongs to another program. Use another path.");
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await WriteAsync(Sdl);
        Run("PRAGMA user_version = 99");

        Refused(Sdl)
            .ShouldBe(
                $"The store '{Path}' has schema version 99, but this program supports versions up to 4. "
                    + "Use the newer program that wrote it, or another path."
            );
    }

    [Fact]
    public async Task What_an_older_version_made_of_values_is_made_anew()
    {
        await WriteAsync(Sdl, Tom);
        Run("UPDATE node SET props = json_set(props, '$.name_key', 'otherwise')");
        Run("UPDATE fact_sort SET value = 'otherwise'");
        Run("INSERT INTO search (search) VALUES ('delete-all')");
        Run("PRAGMA user_version = 1");

        await WriteAsync(Sdl);

        Query("SELECT props ->> 'name_key' FROM node UNION ALL SELECT value FROM fact_sort").ShouldBe(["tom", "tom"]);
        // A key of the name in other languages.
        Query("SELECT count(*) FROM search WHERE search MATCH 'sounds : 2thomas'").ShouldBe(["1"]);
        Query("PRAGMA user_version").ShouldBe(["4"]);
    }

    [Fact]
    public void A_path_that_is_a_folder_is_refused()
    {
        Directory.CreateDirectory(Path);

        Refused(Sdl)
            .ShouldBe(
                $"The store '{Path}' cannot be written: the file or its folder is read-only, or is not a file. Give this process "
                    + "write permission there, or use another path."
            );
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        File.WriteAllText(Path, "");

        Should
            .Throw<StoreException>(() => SqliteGraphStore.Open(Path + "/graph.db", GraphModel.FromSdl(Sdl), TimeProvider.System))
            .Message.ShouldStartWith($"The folder of the store '{Path}/graph.db' cannot be created or written: ");
    }

    [Fact]
    public async Task A_kind_that_went_while_nodes_of_it_stand_is_refused()
    {
        await WriteAsync(Sdl + Dog, new NodeWrite("rex", "Dog", new PropertyValues(("name", "Rex"))));

        Refused(Sdl)
            .ShouldBe(
                $"The store '{Path}' contains facts that the model does not define: 1 node of kind Dog. Open it with a "
                    + "model that defines them and withdraw them, or restore their definitions in the model."
            );
    }

    [Fact]
    public async Task Indexes_follow_the_model()
    {
        await WriteAsync(Sdl);
        Indexes()
            .ShouldBe([
                "model_node_name",
                "model_node_name_folded",
                "model_node_name_key",
                "model_node_version_name",
                "model_node_version_name_folded",
                "model_node_version_name_key",
            ]);

        await WriteAsync(Sdl.Replace("@sortable @substrings", "", StringComparison.Ordinal));
        Indexes().ShouldBe(["model_node_name", "model_node_version_name"]);
    }

    [Fact]
    public async Task A_new_default_is_filled_in_without_a_new_version()
    {
        await WriteAsync(Sdl, Tom);
        var wild = Sdl.Replace("  mother:", "  wild: Boolean! @default(value: false) @indexed\n  mother:", StringComparison.Ordinal);

        (
            await WriteAsync(wild, new NodeWrite("tom", "Cat", new PropertyValues(("name", "Tom"), ("wild", false))))
        ).IsUnchanged.ShouldBeTrue();
        Query("SELECT props ->> 'wild' FROM node").ShouldBe(["0"]);
        Query("SELECT count(*) FROM node_version").ShouldBe(["0"]);
    }

    [Fact]
    public async Task A_renamed_property_and_text_that_became_an_enum_keep_their_values_now_and_before()
    {
        static NodeWrite Tom(string state) =>
            new(
                "tom",
                "Cat",
                new PropertyValues(
                    ("name", "Tom"),
                    ("state", state),
                    ("seen", PartialDate.Parse("2020-08") with { AsWritten = "in August" })
                )
            );
        var older =
            Sdl.Replace("  mother:", "  state: String @sortable\n  seen: PartialDate @sortable\n  mother:", StringComparison.Ordinal)
            + "\nscalar PartialDate";
        var newer =
            Sdl.Replace(
                "  mother:",
                "  mood: Mood @formerly(name: \"state\")\n  noticed: PartialDate @sortable @formerly(name: \"seen\")\n  wild: Boolean! @default(value: false)\n  mother:",
                StringComparison.Ordinal
            ) + "\nscalar PartialDate\nenum Mood { HALF_ASLEEP AWAKE }";
        await WriteAsync(older, Tom("awake"));
        await WriteAsync(older, Tom("half-asleep"));

        await using (var store = SqliteGraphStore.Open(Path, GraphModel.FromSdl(newer), TimeProvider.System))
        {
            var after = new NodeWrite(
                "tom",
                "Cat",
                new PropertyValues(
                    ("name", "Tom"),
                    ("mood", "HALF_ASLEEP"),
                    ("wild", false),
                    ("noticed", PartialDate.Parse("2020-08") with { AsWritten = "in August" })
                )
            );
            (await store.ApplyAsync(new GraphChange { Nodes = [after] })).IsUnchanged.ShouldBeTrue();
        }

        const string values =
            "props ->> 'mood', props ->> 'noticed_asWritten', props ->> 'wild', props ->> 'state', props ->> 'seen', props ->> 'seen_asWritten'";
        Query($"SELECT concat_ws(' ', {values}) FROM node UNION ALL SELECT concat_ws(' ', {values}) FROM node_version")
            .ShouldBe(["HALF_ASLEEP in August 0", "AWAKE in August 0"]);
    }

    [Fact]
    public async Task Text_that_spells_no_value_of_its_enum_is_refused()
    {
        await WriteAsync(
            Sdl.Replace("  mother:", "  state: String\n  mother:", StringComparison.Ordinal),
            new NodeWrite("tom", "Cat", new PropertyValues(("name", "Tom"), ("state", "awaken")))
        );

        Refused(
                Sdl.Replace("  mother:", "  mood: Mood @formerly(name: \"state\")\n  mother:", StringComparison.Ordinal)
                    + "\nenum Mood { ASLEEP AWAKE }"
            )
            .ShouldBe(
                $"The store '{Path}' contains facts that do not fit the changed model:\n"
                    + "Cat \"tom\", property \"mood\": expected a value of Mood, but got \"awaken\". Did you mean \"AWAKE\"?\n"
                    + "Give new required properties a default, restore what was removed, or move the store away and seed again."
            );
    }

    [Fact]
    public async Task A_fact_that_does_not_fit_the_changed_model_is_refused()
    {
        await WriteAsync(Sdl, Tom);

        Refused(Sdl.Replace("name: String! @sortable @substrings @indexed @searchable(weight: 4)", "age: Int!", StringComparison.Ordinal))
            .ShouldBe(
                $"The store '{Path}' contains facts that do not fit the changed model:\n"
                    + "Cat \"tom\", property \"name\": expected a property of Cat, but got a value stored under the previous model.\n"
                    + "Cat \"tom\", property \"age\": expected Int!, but got nothing.\n"
                    + "Give new required properties a default, restore what was removed, or move the store away and seed again."
            );
        (await WriteAsync(Sdl, Tom)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_process_with_an_older_model_stops_writing()
    {
        await using var store = SqliteGraphStore.Open(Path, GraphModel.FromSdl(Sdl), TimeProvider.System);
        await WriteAsync(Sdl + Dog);

        var exception = await Should.ThrowAsync<StoreException>(async () => await store.ApplyAsync(new GraphChange { RetractNodes = [] }));

        exception.Message.ShouldBe(
            $"The store '{Path}' was opened with another model since this process opened it. Restart this process with that model."
        );
    }

    private string Refused(string sdl) =>
        Should.Throw<StoreException>(() => SqliteGraphStore.Open(Path, GraphModel.FromSdl(sdl), TimeProvider.System)).Message;

    private List<string> Indexes() => Query("SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'model%' ORDER BY name");

    private void Run(string sql) => _lab.Run(sql);

    private List<string> Query(string sql) => _lab.Query(sql);
}
