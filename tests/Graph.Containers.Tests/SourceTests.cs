using Graph.Model;
using Graph.Storage;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j;
using Graph.Testing;

namespace Graph.Containers.Tests;

/// <summary>Each way by which tests get a Neo4j gives one that is a store.</summary>
public sealed class SourceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_of_the_image_that_users_run()
    {
        ContainerEngine.Require();
        await using var source = await Neo4jSource.OpenAsync(_ => null);

        await WorksAsync(source);
        // A server that somebody else started, by its address.
        await using var given = await Neo4jSource.OpenAsync(
            Variables(("NEO4J_URL", source.Url.ToString()), ("NEO4J_PASSWORD", source.UserPassword), ("NEO4J_HOME", "/nowhere"))
        );
        given.Url.ShouldBe(source.Url);
        given.User.ShouldBe("neo4j");
        await WorksAsync(given);
    }

    [Fact]
    public async Task A_folder_that_starts_one()
    {
        Assert.SkipUnless(
            Neo4jProcess.Folder is not null,
            $"Set {Neo4jProcess.FolderVariable} to a folder whose bin/neo4j starts a server."
        );
        await using var source = await Neo4jSource.OpenAsync(Variables((Neo4jProcess.FolderVariable, Neo4jProcess.Folder)));

        await WorksAsync(source);
    }

    private static Func<string, string?> Variables(params (string Name, string? Value)[] variables) =>
        name => variables.FirstOrDefault(v => v.Name == name).Value;

    private static async Task WorksAsync(Neo4jSource source)
    {
        var options = new Neo4jOptions
        {
            Url = source.Url,
            User = source.User,
            Password = source.UserPassword,
        };
        await using var store = await Neo4jGraphStore.OpenAsync(
            options,
            GraphModel.Load(Repository.PathTo("graph-schema")),
            TimeProvider.System,
            Cancellation
        );
        var before = (await store.GetStatisticsAsync(Cancellation)).NodeCount;

        await store.ApplyAsync(
            new GraphChange { Nodes = [new NodeWrite($"topic-{before}", "Topic", new PropertyValues(("name", "Peace")))] },
            Cancellation
        );

        (await store.GetStatisticsAsync(Cancellation)).NodeCount.ShouldBe(before + 1);
    }
}
