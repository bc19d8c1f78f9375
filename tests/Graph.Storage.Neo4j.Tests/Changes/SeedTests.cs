using Graph.Seeding;
using Graph.Storage.Conformance;
using Graph.Testing;
using Shouldly;

namespace Graph.Storage.Neo4j.Tests.Changes;

/// <summary>Seeding over Neo4j: what a folder lacks stays until it is withdrawn by its name.</summary>
public sealed class SeedTests(Neo4jServer server)
{
    [Fact]
    public async Task A_file_that_is_absent_stays_until_it_is_withdrawn()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a", "people: [{ id: jane-doe, name: Jane Doe, quote: Doe }]\n");
        Write(folder, "b", "people: [{ id: jane-doe, quote: Doe }, { id: jim, name: Jim, quote: Jim }]\n");
        await using var store = await server.OpenEmptyAsync(GraphSchema.Model, TimeProvider.System);
        var seeder = new Seeder(store);
        await seeder.SeedAsync(SeedSet.Folder(folder.Path), TestContext.Current.CancellationToken);

        File.Delete(folder.File("annotations/b.yaml"));
        File.Delete(folder.File("documents/b.txt"));
        var start = await seeder.SeedAsync(SeedSet.Folder(folder.Path), TestContext.Current.CancellationToken);
        start.IsUnchanged.ShouldBeTrue();
        start.Kept.ShouldBe(["b.yaml"]);

        var plan = await seeder.PlanAsync(SeedSet.Withdrawal(["doc-b"]), TestContext.Current.CancellationToken);
        plan.Vanishing.Select(v => v.Id).ShouldBe(["doc-b", "jim"]);
        plan.Supported.Select(s => s.ToString()).ShouldBe(["Person \"jane-doe\" (a.yaml)"]);
        (await seeder.ApplyAsync(plan, TestContext.Current.CancellationToken))
            .Documents.Select(d => d.ToString())
            .ShouldBe(["doc-a  a: unchanged", "doc-b  b: withdrawn"]);
        (await store.GetStatisticsAsync(TestContext.Current.CancellationToken)).Nodes["Person"].ShouldBe(1);
        (await seeder.SeedAsync(SeedSet.Folder(folder.Path), TestContext.Current.CancellationToken)).Kept.ShouldBeEmpty();
    }

    private static void Write(TemporaryFolder folder, string name, string yaml)
    {
        Directory.CreateDirectory(folder.File("annotations"));
        Directory.CreateDirectory(folder.File("documents"));
        File.WriteAllText(folder.File($"documents/{name}.txt"), "Jane Doe and Jim.");
        File.WriteAllText(
            folder.File($"annotations/{name}.yaml"),
            $"document: {{ id: doc-{name}, file: {name}.txt, name: {name}, kind: REPORT }}\n{yaml}"
        );
    }
}
