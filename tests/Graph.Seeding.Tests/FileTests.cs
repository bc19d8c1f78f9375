using System.Diagnostics;

namespace Graph.Seeding.Tests;

/// <summary>Files that are no files, or no text, cost themselves and nothing else.</summary>
public sealed class FileTests : IDisposable
{
    private const string Empty =
        "The file is empty or not a regular file. An empty file withdraws nothing; to withdraw a file, run graph seed --withdraw.";

    private readonly TestSeed _seed = new TestSeed().About("Jane Doe.", "people: [{ id: jane-doe, name: J, quote: Jane Doe }]\n");

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData("# nothing yet\n")]
    [InlineData("\n \n")]
    [InlineData("people:\n")]
    [InlineData("{}")]
    [InlineData("people: []\nmentions: {}\n")]
    public void A_file_that_says_nothing_is_refused(string yaml) =>
        _seed
            .Annotation(yaml, "b.yaml")
            .Check()
            .ShouldBe([
                "b.yaml:1:1: The file has no entries: expected sections with entries, as in \"people:\". "
                    + "An empty file withdraws nothing; to withdraw this one, run graph seed --withdraw b.yaml.",
            ]);

    [Fact]
    public void An_empty_file_is_refused() => _seed.Annotation("", "b.yaml").Check().ShouldBe([$"b.yaml:1:1: {Empty}"]);

    [Fact]
    public void A_file_of_NUL_bytes_is_refused() =>
        _seed
            .Annotation(new string('\0', 1000), "b.yaml")
            .Check()
            .ShouldBe(["b.yaml:1:1: The file contains only NUL bytes: it is damaged."]);

    [Fact]
    public void A_document_with_NUL_is_refused_at_its_place() =>
        _seed
            .Document("Jane Doe.\nÄ\0")
            .Check()
            .ShouldBe([
                "documents/a.txt:2:2: The file contains the character NUL (U+0000), which cannot be stored. The file may be damaged, or may not be text.",
            ]);

    [Fact]
    public void A_document_of_other_bytes_is_refused_at_its_place()
    {
        File.WriteAllBytes(Path.Combine(_seed.Folder, "documents", "a.txt"), [.. "Jane\nÄDoe"u8, 0xC3, 0x28]);
        _seed.Check().ShouldBe(["documents/a.txt:2:5: Expected UTF-8, but got the byte 0xC3, which is invalid here."]);
        File.WriteAllBytes(Path.Combine(_seed.Folder, "documents", "a.txt"), [0xFF, 0xFE, 0x41, 0x00]);
        _seed
            .Check()
            .ShouldBe(["documents/a.txt:1:1: Expected UTF-8, but got the byte 0xFF. The file looks like UTF-16: save it as UTF-8."]);
    }

    [Fact]
    public void A_document_that_is_empty_is_refused()
    {
        _seed.Document("\uFEFF \r\n").Check().ShouldBe(["documents/a.txt:1:1: The document is empty: it contains only white space."]);
        _seed.Document("").Check().ShouldBe([$"documents/a.txt:1:1: {Empty}"]);
    }

    [Fact]
    public void A_link_that_leads_in_a_circle_or_to_a_device_costs_its_own_file_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices and links are those of Unix.");
        File.CreateSymbolicLink(_seed.PathOf("loop.yaml"), "loop.yaml");
        File.CreateSymbolicLink(_seed.PathOf("nowhere.yaml"), "no-such-file.yaml");
        File.CreateSymbolicLink(_seed.PathOf("zero.yaml"), "/dev/zero");
        using (var pipe = Process.Start("mkfifo", _seed.PathOf("pipe.yaml")))
            pipe.WaitForExit();
        _seed
            .Check()
            .ShouldBe([
                "loop.yaml:1:1: The file cannot be read: its symbolic links form a cycle.",
                "nowhere.yaml:1:1: The file cannot be read: its link points to a file that does not exist.",
                $"pipe.yaml:1:1: {Empty}",
                $"zero.yaml:1:1: {Empty}",
            ]);
    }

    [Fact]
    public void Annotation_files_in_a_folder_that_is_not_read_are_told()
    {
        Directory.CreateDirectory(_seed.PathOf("old/older"));
        _seed.Annotation("topics: [{ id: t, name: T }]\n", "old/older/b.YML");
        Directory.CreateDirectory(_seed.PathOf("notes"));
        _seed
            .Check()
            .ShouldBe([
                "old:1:1: Annotation files must be in \"annotations\" itself: one in this folder would not be read. Move them up, or out of the seed.",
            ]);
    }

    [Fact]
    public void The_seed_of_a_program_is_named_as_in_the_source_tree()
    {
        SeedLocations.Origin.ShouldBe(Graph.Testing.Repository.PathTo("seed"));
        var shown = SeedSet.Folder(SeedLocations.Seed).Shown(Path.Combine(SeedLocations.Seed, "annotations", "actors.yaml"));
        Path.GetFullPath(shown).ShouldBe(Graph.Testing.Repository.PathTo("seed", "annotations", "actors.yaml"));
        SeedSet.Folder(_seed.Folder).Shown(_seed.PathOf("a.yaml")).ShouldBe(_seed.PathOf("a.yaml"));
    }

    [Theory]
    [InlineData("people:\n\t- { id: a, name: A }\n", "2:1: A tab is used for indentation")]
    [InlineData("topics:\n  - id: a\n\t  name: A\n", "3:1: A tab is used for indentation")]
    [InlineData("topics:\n  - id: a\n    description: |\n      x\n\ty\n    name: A\n", "5:1: A tab is used for indentation")]
    [InlineData("topics:\n\u00A0\u00A0- { id: a, name: A }\n", "2:1: A no-break space (U+00A0) is used for indentation")]
    [InlineData("topics:\n  - id: a\n  \u00A0\u00A0name: A\n", "3:3: A no-break space (U+00A0) is used for indentation")]
    [InlineData("topics:\n  - id: a\n    name: A\n    \u2007note: A\n", "4:5: The character U+2007 is used for indentation")]
    [InlineData("topics:\n  - { id: a,\n\u00A0\u00A0 name: A }\n", "3:1: A no-break space (U+00A0) is used for indentation")]
    [InlineData("\u00A0\ntopics: [{ id: a, name: A }]\n", "1:1: A no-break space (U+00A0) is used for indentation")]
    [InlineData("\u00A0# a comment\ntopics: [{ id: a, name: A }]\n", "1:1: A no-break space (U+00A0) is used for indentation")]
    [InlineData("topics:\n  - id: a\n    name:\u00A0A\n", "3:10: A no-break space (U+00A0) follows \":\"")]
    public void White_space_that_YAML_does_not_take_is_named_at_its_place(string yaml, string problem) =>
        _seed.Annotation(yaml, "b.yaml").Check().ShouldHaveSingleItem().ShouldStartWith($"b.yaml:{problem}: ");

    [Theory]
    [InlineData("topics:\n  - id: a\n    name: A\n    note: |\n      x\n      \u00A0\u00A0y\n      \tz\n")]
    [InlineData("topics:\n  - id: a\n    name: \"A\n      \u00A0 b\"\n")]
    [InlineData("# \u00A0\n\t\n  # \u00A0\ntopics: [{ id: a, name: A }]\n")]
    public void White_space_within_texts_is_text(string yaml) => _seed.Annotation(yaml, "b.yaml").Check().ShouldBeEmpty();
}
