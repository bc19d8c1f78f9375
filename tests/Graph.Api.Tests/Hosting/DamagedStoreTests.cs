using System.Net;
using System.Net.Http.Json;
using Graph.Testing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Api.Tests.Hosting;

/// <summary>A server whose SQLite file is damaged or taken away while it runs.</summary>
public sealed class DamagedStoreTests
{
    private const string Unavailable =
        """{"errors":[{"message":"The store is temporarily unavailable. Try again later.","locations":[{"line":1,"column":2}],"path":["people"],"extensions":"""
        + """{"code":"STORE_UNAVAILABLE"}}],"data":null}""";

    private const string Unusable = "the store is unusable: the log has the reason";

    // The file is looked at every 100 ms.
    private static readonly TimeSpan Noticed = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task Questions_and_readiness_tell_that_the_store_is_unavailable_and_no_more()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["Graph__Data"] = folder.File("data"), ["Graph__SeedAtStart"] = "false" };
        await using var server = await ServerProcess.StartAsync(environment);
        using var client = new HttpClient { BaseAddress = server.Address };
        var path = folder.File("data/graph.db");
        (await AskAsync(client)).ShouldBe("""{"data":{"people":{"totalCount":0}}}""");
        Checkpoint(path);

        File.Move(path, path + ".away");
        await ShouldFailAsync(client, "the store does not respond");

        File.Move(path + ".away", path);
        await Task.Delay(Noticed, TestContext.Current.CancellationToken);
        (await ReadyAsync(client)).ShouldBe((HttpStatusCode.OK, "ready"));

        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            file.SetLength(0);
        await ShouldFailAsync(client, Unusable);
        (await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("alive");
    }

    // What is in the log beside the file is answered whatever becomes of the file.
    private static void Checkpoint(string path)
    {
        Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    private static async Task ShouldFailAsync(HttpClient client, string told)
    {
        await Task.Delay(Noticed, TestContext.Current.CancellationToken);
        (await AskAsync(client)).ShouldBe(Unavailable);
        (await ReadyAsync(client)).ShouldBe((HttpStatusCode.ServiceUnavailable, told));
    }

    private static async Task<(HttpStatusCode, string)> ReadyAsync(HttpClient client)
    {
        using var response = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> AskAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync(
            "/graphql",
            new { query = "{people{totalCount}}" },
            TestContext.Current.CancellationToken
        );
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
