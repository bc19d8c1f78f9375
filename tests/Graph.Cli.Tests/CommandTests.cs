using Graph.Testing;

namespace Graph.Cli.Tests;

public sealed class CommandTests : IDisposable
{
    private const string Document = "document: { id: doc-a, file: a.txt, name: A, kind: REPORT }\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<CommandOutput> RunAsync(params string[] arguments) => GraphCommand.RunAsync(_folder.Path, arguments);

    private void Seed(string yaml)
    {
        Directory.CreateDirectory(_folder.File("seed/annotations"));
        Directory.CreateDirectory(_folder.File("seed/documents"));
        File.WriteAllText(_folder.File("seed/documents/a.txt"), "Jane Doe spoke in Minsk.");
        File.WriteAllText(_folder.File("seed/annotations/a.yaml"), Document + yaml);
        File.Copy(Repository.PathTo("seed", "sentences.yaml"), _folder.File("seed/sentences.yaml"), true);
    }

    [Fact]
    public async Task Help_lists_the_commands()
    {
        var help = await RunAsync("--help");
        help.ExitCode.ShouldBe(0);
        foreach (var command in new[] { "  seed ", "  check ", "  sentences ", "  schema" })
            help.Output.ShouldContain(command);
    }

    [Fact]
    public async Task A_command_that_there_is_not_is_refused()
    {
        var refused = await RunAsync("sed");
        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("Unrecognized command or argument 'sed'");
    }

    [Fact]
    public async Task Check_prints_each_problem_with_its_place()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Dow spoke }]\n");
        var check = await RunAsync("check");
        check.ExitCode.ShouldBe(1);
        check.Output.ShouldBe(
            "seed/annotations/a.yaml:2:49: \"Jane Dow spoke\" does not occur in doc-a. The nearest passage, line 1: \"Jane Doe spoke\". "
                + "They differ at \"Dow\" in the quote, \"Doe\" in the document.\n"
        );
        check.Errors.ShouldBe("1 problem\n");
    }

    [Fact]
    public async Task Check_of_a_right_seed_says_so()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n");
        (await RunAsync("check")).ShouldBe(new CommandOutput(0, "No problems in 1 file.\n", ""));
    }

    [Fact]
    public async Task Check_warns_of_what_the_guide_advises_against_and_fails_only_where_it_is_strict()
    {
        Seed(
            "people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\nactions: [{ id: speech, name: Speech, quote: spoke, "
                + "participants: { to: jane-doe, role: RESPONSIBLE } }]\n"
        );
        const string Expected =
            "seed/annotations/a.yaml:3:67: warning: PARTICIPATES_IN from \"jane-doe\" to \"speech\" is RESPONSIBLE, but "
            + "Action \"speech\" has been done (status REPORTED). Use AGENT for the actor that did it, ORGANIZER for the one that ordered or arranged it.\n"
            + "No problems in 1 file, 1 warning.\n";
        (await RunAsync("check")).ShouldBe(new CommandOutput(0, Expected, ""));
        (await RunAsync("check", "--strict")).ShouldBe(new CommandOutput(1, Expected, ""));
        (await RunAsync("seed")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_single_file_is_checked_beside_the_seed()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n");
        File.WriteAllText(_folder.File("b.txt"), "Doe left.");
        File.WriteAllText(
            _folder.File("b.yaml"),
            "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\nmentions: { jane-do: Doe }\n"
        );
        var check = await RunAsync("check", "b.yaml");
        check.Output.ShouldBe("b.yaml:2:22: No file defines \"jane-do\", which \"mentions\" references. Did you mean \"jane-doe\"?\n");
        check.ExitCode.ShouldBe(1);

        File.WriteAllText(
            _folder.File("b.yaml"),
            "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\nmentions: { jane-doe: Doe }\n"
        );
        (await RunAsync("check", "b.yaml", "--coverage")).Output.ShouldBe(
            "No problems in 2 files.\ndoc-b  B\n    1  Doe left.\n         OPEN\n\nWithout a fact or a reason:\n  doc-b:1  Doe left.\n\n"
                + "doc-b: 0 of 1 sentences: 0 with facts, 1 open\n"
        );
    }

    [Fact]
    public async Task Coverage_lists_each_sentence_and_a_line_per_document()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n");
        (await RunAsync("check", "--coverage")).ShouldBe(
            new CommandOutput(
                0,
                "No problems in 1 file.\ndoc-a  A\n    1  Jane Doe spoke in Minsk.\n         jane-doe\n\ndoc-a: 1 of 1 sentences: 1 with facts, 0 open\n",
                ""
            )
        );
    }

    [Fact]
    public async Task A_sentence_without_fact_or_reason_fails_the_coverage()
    {
        Seed("");
        (await RunAsync("check", "--coverage")).ShouldBe(
            new CommandOutput(
                1,
                "No problems in 1 file.\ndoc-a  A\n    1  Jane Doe spoke in Minsk.\n         OPEN\n\nWithout a fact or a reason:\n  doc-a:1  Jane Doe spoke in Minsk.\n\n"
                    + "doc-a: 0 of 1 sentences: 0 with facts, 1 open\n",
                ""
            )
        );
    }

    [Fact]
    public async Task Seed_writes_once_and_then_nothing()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n");
        var first = await RunAsync("seed");
        first.Errors.ShouldBe("");
        first.Output.ShouldBe("doc-a  A: 1 actor, 1 passage\nChange 1: 5 created, 0 updated, 0 withdrawn.\n");
        File.Exists(_folder.File("data/graph.db")).ShouldBeTrue();
        (await RunAsync("seed", "--data", "data")).ShouldBe(new CommandOutput(0, "doc-a  A: unchanged\nNothing has changed.\n", ""));
    }

    [Fact]
    public async Task Seed_of_a_broken_file_writes_nothing_and_says_why()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe }]\n");
        (await RunAsync("seed")).ShouldBe(
            new CommandOutput(
                1,
                "",
                "The seed has 1 problem; nothing was written:\nseed/annotations/a.yaml:2:10: Person \"jane-doe\" has no evidence: no file quotes it or mentions it.\n"
            )
        );
    }

    [Fact]
    public async Task A_single_file_is_seeded_beside_the_rest()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n");
        await RunAsync("seed");
        File.WriteAllText(_folder.File("b.txt"), "Doe left.");
        File.WriteAllText(
            _folder.File("b.yaml"),
            "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\nmentions: { jane-doe: Doe }\n"
        );
        (await RunAsync("seed", "b.yaml")).Output.ShouldStartWith("doc-a  A: unchanged\ndoc-b  B: 1 actor, 1 passage\nChange 2: ");
        var missing = await RunAsync("seed", "c.yaml");
        missing.ShouldBe(new CommandOutput(2, "", "Expected an annotation file, but \"c.yaml\" does not exist.\n"));
    }

    [Theory]
    [InlineData("check", "nowhere.yaml", "Expected an annotation file, but \"nowhere.yaml\" does not exist.\n")]
    [InlineData("seed", "nowhere.yaml", "Expected an annotation file, but \"nowhere.yaml\" does not exist.\n")]
    [InlineData("check", "nowhere", "Expected annotation files in \"nowhere/annotations\", but there is no such folder.\n")]
    [InlineData("check", "--seed=nowhere", "Expected annotation files in \"nowhere/annotations\", but there is no such folder.\n")]
    [InlineData("seed", "--seed=nowhere", "Expected annotation files in \"nowhere/annotations\", but there is no such folder.\n")]
    [InlineData("seed", "seed", "Expected an annotation file, but \"seed\" is a folder. Use --seed for a whole seed folder.\n")]
    public async Task Check_and_seed_tell_alike_what_is_not_there(string command, string argument, string message)
    {
        Seed("topics: [{ id: t, name: T }]\n");
        (await RunAsync(command, argument)).ShouldBe(new CommandOutput(2, "", message));
    }

    [Fact]
    public async Task A_device_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/zero.");
        Seed("topics: [{ id: t, name: T }]\n");
        var check = await RunAsync("check", "/dev/zero");
        check.ExitCode.ShouldBe(1);
        check.Output.ShouldStartWith("/dev/zero:1:1: The file is empty or not a regular file.");
    }

    [Fact]
    public async Task A_withdrawal_is_shown_and_only_done_when_it_is_confirmed()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n");
        await RunAsync("seed");
        File.WriteAllText(_folder.File("b.txt"), "Doe left.");
        File.WriteAllText(
            _folder.File("b.yaml"),
            "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\nmentions: { jane-doe: Doe }\ntopics: [{ id: t, name: T }]\npeople: [{ id: jane-doe }]\n"
        );
        await RunAsync("seed", "b.yaml");
        const string shown = """
            doc-b  B: withdrawn
            2 facts would lose all support and disappear:
              − Document "doc-b"
              − Topic "t"
            1 fact would remain, supported by other files:
              = Person "jane-doe" (a.yaml)

            """;

        (await RunAsync("seed")).Output.ShouldBe(
            """
            doc-a  A: unchanged
            doc-b  B: unchanged
            The store also has b.yaml, which the seed folder does not contain. Nothing is withdrawn; to withdraw it, run graph seed --withdraw b.yaml.
            Nothing has changed.

            """
        );
        (await RunAsync("seed", "--withdraw", "b.yaml", "--dry-run")).ShouldBe(
            new CommandOutput(0, shown + "Nothing was withdrawn: this was a dry run.\n", "")
        );
        (await RunAsync("seed", "--withdraw", "b.yaml")).ShouldBe(
            new CommandOutput(2, shown, "Expected --yes or --dry-run: there is no terminal for the confirmation. Nothing was withdrawn.\n")
        );
        (await RunAsync("seed", "--withdraw", "b.yml", "--yes")).ShouldBe(
            new CommandOutput(2, "", "No seeded file is named \"b.yml\", and no document has that id. Did you mean \"b.yaml\"?\n")
        );
        var done = await RunAsync("seed", "--withdraw", "b.yaml", "--yes");
        done.Output.ShouldStartWith(shown + "Change 3: 0 created, 1 updated, ");
        done.ExitCode.ShouldBe(0);
        (await RunAsync("seed")).Output.ShouldBe("doc-a  A: unchanged\nNothing has changed.\n");
        var refused = await RunAsync("seed", "--yes");
        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("Expected --withdraw with --yes: no other command asks for confirmation.");
    }

    [Fact]
    public async Task What_was_corrected_is_told_fact_by_fact()
    {
        Seed("people: [{ id: jane-doe, name: Jane Doe, quote: Jane Doe }]\n");
        await RunAsync("seed");
        Seed("people: [{ id: jane-doe, name: Doe, quote: Jane Doe }]\n");
        const string corrected = "doc-a  A: corrected: ~1\n  ~ Person \"jane-doe\": name \"Jane Doe\" -> \"Doe\"\n";
        (await RunAsync("seed", "--verbose", "--dry-run")).Output.ShouldBe(corrected + "Nothing was written: this was a dry run.\n");
        (await RunAsync("seed", "--verbose")).Output.ShouldBe(corrected + "Change 2: 0 created, 1 updated, 0 withdrawn.\n");
    }

    [Fact]
    public async Task A_model_that_is_wrong_is_refused_with_its_place()
    {
        Directory.CreateDirectory(_folder.File("model"));
        File.WriteAllText(_folder.File("model/a.graphql"), "type {");
        var schema = await RunAsync("schema", "print", "--model", "model");
        schema.ExitCode.ShouldBe(1);
        schema.Errors.ShouldContain("model/a.graphql:1:6");
    }

    [Fact]
    public async Task The_model_and_the_seed_beside_the_program_are_the_products()
    {
        (await RunAsync("check")).Output.ShouldStartWith("No problems in ");
        (await RunAsync("schema", "print")).Output.ShouldContain("type Person implements ");
        (await RunAsync("schema", "docs")).Output.ShouldBe(await File.ReadAllTextAsync(Repository.PathTo("docs", "model.md")));
        (await RunAsync("schema", "print", "--for", "neo4j-graphql")).Output.ShouldContain("@relationshipProperties");
        (await RunAsync("schema", "annotations")).Output.ShouldBe(
            await File.ReadAllTextAsync(Repository.PathTo("seed", "annotation.schema.json"))
        );
    }

    [Fact]
    public async Task Sentences_are_written_beside_the_documents()
    {
        Seed("");
        (await RunAsync("sentences")).ShouldBe(new CommandOutput(0, "a.txt: 1\n", ""));
        (await File.ReadAllTextAsync(_folder.File("seed/sentences/a.txt"))).ShouldBe("0-24\tJane Doe spoke in Minsk.\n");
    }
}
