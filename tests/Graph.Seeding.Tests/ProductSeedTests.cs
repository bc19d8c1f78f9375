using System.Security.Cryptography;
using System.Text;
using Graph.Seeding.Coverage;
using Graph.Seeding.Schema;
using Graph.Testing;

namespace Graph.Seeding.Tests;

/// <summary>The seed of the product itself.</summary>
public sealed class ProductSeedTests
{
    private static readonly string Folder = Repository.PathTo("seed");

    [Fact]
    public void It_has_no_problems() => new SeedChecker(TestSeed.Model).Check(SeedSet.Folder(Folder)).ShouldBeEmpty();

    [Fact]
    public void The_guide_advises_against_nothing_in_it() => new SeedChecker(TestSeed.Model).Review(SeedSet.Folder(Folder)).ShouldBeEmpty();

    [Fact]
    public void Every_sentence_has_a_fact_or_a_reason() =>
        CoverageReport
            .Make(SeedSet.Folder(Folder), Folder, TestSeed.Model)
            .SelectMany(d => d.Open.Select(s => $"{d.Document}:{s.Line} {s.Text}"))
            .ShouldBeEmpty();

    [Fact]
    public async Task Every_quote_equals_the_documents_bytes_at_its_place()
    {
        await using var store = new TestStore();
        await store.SeedAsync(SeedSet.Folder(Folder));
        var files = (await store.NodesAsync("Document", "id", "sha256", "text")).ToDictionary(d => d[0]);
        var bytes = Directory
            .GetFiles(Path.Combine(Folder, "documents"))
            .ToDictionary(f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))), File.ReadAllBytes);
        var documents = await store.NeighboursAsync("Evidence", "document");
        var evidence = await store.NodesAsync("Evidence", "id", "exact", "start", "end", "startUtf16", "endUtf16", "prefix", "suffix");

        evidence.Count.ShouldBeGreaterThan(1000);
        foreach (var item in evidence)
        {
            var document = files[documents[item[0]].Single()];
            var text = Encoding.UTF8.GetString(bytes[document[1]]);
            text.ShouldBe(document[2]);
            var points = text.EnumerateRunes().ToArray();
            string.Concat(points[int.Parse(item[2])..int.Parse(item[3])]).ShouldBe(item[1], item[0]);
            text[int.Parse(item[4])..int.Parse(item[5])].ShouldBe(item[1], item[0]);
            text[..int.Parse(item[4])].ShouldEndWith(item[6]);
            text[int.Parse(item[5])..].ShouldStartWith(item[7]);
        }
    }

    [Fact]
    public async Task Every_node_and_relation_has_evidence_save_what_editors_write_and_what_follows()
    {
        await using var store = new TestStore();
        await store.SeedAsync(SeedSet.Folder(Folder));
        var supported = (await store.NodesAsync("Evidence", "factId")).Select(e => e[0]).ToHashSet();
        var facts = (await store.Store.ChangesSinceAsync(0, 10)).Single().Facts;
        facts
            .Where(f =>
                store.Store.Model.FindKind(f.Type) is not { IsEditorial: true }
                && store.Store.Model.FindRelation(f.Type) is not { IsEditorial: true }
                && f.Type is not ("Document" or "Evidence" or "IN" or "OCCURS_IN" or "MENTIONS")
            )
            .Where(f => !supported.Contains(f.Id))
            .Select(f => $"{f.Type} {f.Id}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_sentences_beside_the_documents_are_those_that_the_rules_cut()
    {
        foreach (var (file, sentences) in CoverageReport.Sentences(Folder, TestSeed.Model))
            File.ReadAllText(Path.Combine(Folder, "sentences", file)).ShouldBe(sentences, $"{file}: run graph sentences");
    }

    [Fact]
    public void The_schema_for_editors_is_that_of_the_model() =>
        File.ReadAllText(Path.Combine(Folder, "annotation.schema.json"))
            .ShouldBe(AnnotationSchema.Write(TestSeed.Model), "run graph schema annotations > seed/annotation.schema.json");

    [Fact]
    public void The_example_in_its_readme_is_right()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var start = readme.IndexOf("```yaml\n", StringComparison.Ordinal) + "```yaml\n".Length;
        var example = readme[start..readme.IndexOf("```\n", start, StringComparison.Ordinal)];
        using var seed = new TestSeed()
            .Document(File.ReadAllText(Path.Combine(Folder, "documents", "000_9ce600563b8a32de.txt")), "000_9ce600563b8a32de.txt")
            .Annotation(File.ReadAllText(Path.Combine(Folder, "annotations", "actors.yaml")), "actors.yaml")
            .Annotation(example, "example.yaml");

        // What actors.yaml defines for the other documents has no evidence in this one.
        seed.Check().Where(p => !p.StartsWith("actors.yaml:", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
