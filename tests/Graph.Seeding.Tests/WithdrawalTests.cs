using Graph.Storage;

namespace Graph.Seeding.Tests;

/// <summary>Nothing vanishes from a graph unless a file says less than before, or somebody says that a file is withdrawn.</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private const string KeptB =
        "The store also has b.yaml, which the seed folder does not contain. Nothing is withdrawn; to withdraw it, run graph seed --withdraw b.yaml.";

    private readonly TestSeed _seed = new TestSeed()
        .About(
            "Jane Doe spoke in Minsk.",
            "people:\n  - { id: jane-doe, name: Jane Doe, quote: Jane Doe }\nplaces:\n  - { id: minsk, name: Minsk, quote: Minsk }\n"
        )
        .Document("Jim left Minsk.", "b.txt")
        .Annotation(B, "b.yaml");

    private const string B =
        "document: { id: doc-b, file: b.txt, name: B, kind: REPORT }\n"
        + "people:\n  - { id: jim, name: Jim, quote: Jim, locations: { to: minsk, quote: left Minsk } }\nplaces:\n  - { id: minsk, quote: Minsk }\ntopics:\n  - { id: exile, name: Exile }\n";

    private readonly TestStore _store = new();

    public async ValueTask InitializeAsync() => await _store.SeedAsync(_seed);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _seed.Dispose();
    }

    private void DeleteB()
    {
        _seed.Delete("b.yaml");
        File.Delete(Path.Combine(_seed.Folder, "documents", "b.txt"));
    }

    [Fact]
    public async Task A_file_and_document_that_are_absent_stay_and_that_is_said()
    {
        DeleteB();
        for (var start = 0; start < 2; start++)
        {
            var result = await _store.SeedAsync(_seed);
            result.IsUnchanged.ShouldBeTrue();
            result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: unchanged", "doc-b  B: unchanged"]);
            result.Notices.ShouldBe([KeptB]);
        }

        (await _store.Store.LastChangeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_absent_stays_when_other_files_change()
    {
        DeleteB();
        _seed.About(
            "Jane Doe spoke in Minsk.",
            "people:\n  - { id: jane-doe, name: Doe, quote: Jane Doe }\nplaces:\n  - { id: minsk, name: Minsk, quote: Minsk }\n"
        );
        var result = await _store.SeedAsync(_seed);
        result.Notices.ShouldBe([KeptB]);
        (await _store.ChangesSinceAsync(1)).ShouldBe(["Updated Person jane-doe"]);
        (await _store.SeedAsync(_seed)).IsUnchanged.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("\0\0\0")]
    public async Task A_file_that_has_become_empty_is_refused_and_withdraws_nothing(string text)
    {
        _seed.Annotation(text, "b.yaml");
        await Should.ThrowAsync<SeedException>(() => _store.SeedAsync(_seed));
        (await _store.Store.LastChangeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_document_that_has_become_empty_or_is_gone_while_its_annotation_is_there_is_refused()
    {
        _seed.Document("", "b.txt");
        await Should.ThrowAsync<SeedException>(() => _store.SeedAsync(_seed));
        File.Delete(Path.Combine(_seed.Folder, "documents", "b.txt"));
        (await Should.ThrowAsync<SeedException>(() => _store.SeedAsync(_seed)))
            .Problems.Select(_seed.Shown)
            .ShouldBe(["b.yaml:1:30: There is no file \"b.txt\" in documents. Did you mean \"a.txt\"?"]);
        (await _store.Store.LastChangeAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_was_renamed_stands_in_place_of_the_old_one()
    {
        File.Move(_seed.PathOf("b.yaml"), _seed.PathOf("c.yaml"));
        var result = await _store.SeedAsync(_seed);
        result.Notices.ShouldBe(["c.yaml replaces b.yaml: the content is the same."]);
        result.IsUnchanged.ShouldBeTrue();
        (await _store.Store.GetSourcesAsync())
            .Select(s => s.Name)
            .ShouldBe(["annotations/a.yaml", "annotations/c.yaml", "documents/a.txt", "documents/b.txt", "seed"]);
        (await _store.SeedAsync(_seed)).Notices.ShouldBeEmpty();

        _seed.Delete("c.yaml");
        _seed.Annotation(B.Replace("name: Jim", "name: James", StringComparison.Ordinal), "d.yaml");
        (await _store.SeedAsync(_seed)).Notices.ShouldBe(["d.yaml replaces c.yaml: both are about doc-b."]);
        (await _store.NodesAsync("Person", "name")).Select(p => p[0]).ShouldBe(["Jane Doe", "James"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_single_file_about_the_document_of_another_does_not_replace_it()
    {
        using var other = new TestSeed()
            .Document("Doe.", "x.txt")
            .Annotation(
                "document: { id: doc-b, file: x.txt, name: X, kind: REPORT }\npeople: [{ id: x, name: X, quote: Doe }]\n",
                "x.yaml"
            );
        (await Should.ThrowAsync<SeedException>(() => _store.SeedAsync(SeedSet.Files([other.PathOf("x.yaml")]))))
            .Problems.Select(other.Shown)
            .ShouldContain(
                "x.yaml:1:17: The store already has doc-b from b.yaml. If this file is a new version of it, give it that name; otherwise give its document a different id."
            );
    }

    [Theory]
    [InlineData("b.yaml")]
    [InlineData("seed/annotations/b.yaml")]
    [InlineData("doc-b")]
    public async Task A_withdrawal_tells_first_what_vanishes_and_what_others_support(string name)
    {
        var seeder = new Seeder(_store.Store);
        var plan = await seeder.PlanAsync(SeedSet.Withdrawal([name]));
        plan.Vanishing.Select(v => v.ToString())
            .ShouldBe([
                "\u2212 Document \"doc-b\"",
                "\u2212 Topic \"exile\"",
                "\u2212 Person \"jim\"",
                "\u2212 LOCATED_IN from \"jim\" to \"minsk\"",
            ]);
        plan.Supported.Select(s => s.ToString()).ShouldBe(["Place \"minsk\" (a.yaml)"]);
        plan.Withdrawn.ShouldBe(["b.yaml"]);
        (await _store.Store.LastChangeAsync()).ShouldBe(1, "a plan writes nothing");

        var result = await seeder.ApplyAsync(plan);
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: unchanged", "doc-b  B: withdrawn"]);
        (await _store.ChangesSinceAsync(1)).ShouldBe(
            [
                "Retracted Document doc-b",
                "Retracted Person jim",
                "Updated Place minsk",
                "Retracted Topic exile",
                "Retracted LOCATED_IN jim -> minsk",
            ],
            ignoreOrder: true
        );
        DeleteB();
        (await _store.SeedAsync(_seed)).Notices.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_others_rest_on_is_not_withdrawn_and_they_are_named() =>
        (await Should.ThrowAsync<SeedException>(() => new Seeder(_store.Store).PlanAsync(SeedSet.Withdrawal(["a.yaml"])))).Message.ShouldBe(
            "a.yaml cannot be withdrawn because other files depend on this content:\nb.yaml:5:5: Place \"minsk\" has no \"name\"; no file sets it."
        );

    [Theory]
    [InlineData("c.yaml", "No seeded file is named \"c.yaml\", and no document has that id. Did you mean \"a.yaml\" or \"b.yaml\"?")]
    [InlineData("doc-c", "No seeded file is named \"doc-c\", and no document has that id. Did you mean \"doc-a\" or \"doc-b\"?")]
    [InlineData("zzz", "No seeded file is named \"zzz\", and no document has that id. Expected a.yaml, b.yaml, doc-a or doc-b.")]
    public async Task A_name_that_nothing_has_is_refused_with_the_nearest(string name, string message) =>
        (await Should.ThrowAsync<StoreException>(() => new Seeder(_store.Store).PlanAsync(SeedSet.Withdrawal([name])))).Message.ShouldBe(
            message
        );

    [Fact]
    public async Task A_correction_says_fact_property_and_both_values()
    {
        _seed.Annotation(
            B.Replace("name: Jim, quote: Jim", "name: James, country: BY, quote: Jim left", StringComparison.Ordinal)
                .Replace("name: Exile", "name: The exile", StringComparison.Ordinal),
            "b.yaml"
        );
        var result = await _store.SeedAsync(_seed);
        result.Documents.Select(d => d.ToString()).ShouldBe(["doc-a  A: unchanged", "doc-b  B: corrected: ~1"]);
        result
            .Documents[1]
            .Changes.Select(c => c.ToString())
            .ShouldBe([
                "~ Person \"jim\": country nothing -> \"BY\"; name \"Jim\" -> \"James\"; quotes \"Jim\" -> \"Jim left\"",
                "\u2212 evidence of \"jim\": \"Jim\"",
                "+ evidence of \"jim\": \"Jim left\"",
            ]);
        result.OtherChanges.Select(c => c.ToString()).ShouldBe(["~ Topic \"exile\": name \"Exile\" -> \"The exile\""]);
    }

    [Fact]
    public async Task What_the_store_refuses_for_what_it_knew_before_is_told_with_its_place()
    {
        _seed.Annotation(
            B.Replace("id: jim, name: Jim", "id: james, name: Jim", StringComparison.Ordinal) + "merges: { jim: james }\n",
            "b.yaml"
        );
        await _store.SeedAsync(_seed);
        _seed.Annotation(B, "b.yaml");
        (await Should.ThrowAsync<SeedException>(() => _store.SeedAsync(_seed)))
            .Problems.Select(_seed.Shown)
            .ShouldContain(
                "b.yaml:3:5: The store rejects this. Person \"jim\": expected an id that was not merged, but got one that was merged into \"james\". Write \"james\" instead."
            );
    }
}
