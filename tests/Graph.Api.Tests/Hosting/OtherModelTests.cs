using System.Net;
using Graph.Api.Tests.Serving;
using Graph.Testing;

namespace Graph.Api.Tests.Hosting;

/// <summary>Two servers over one store, of which one is upgraded to a newer model.</summary>
public sealed class OtherModelTests(SharedServer server)
{
    [Fact]
    public async Task The_server_with_the_older_model_answers_and_says_that_it_is_to_be_restarted()
    {
        using var folder = new TemporaryFolder();
        var model = Directory.CreateDirectory(folder.File("model")).FullName;
        foreach (var file in Directory.GetFiles(SeededStore.Model))
            File.Copy(file, Path.Combine(model, Path.GetFileName(file)));
        File.AppendAllText(
            Path.Combine(model, "actors.graphql"),
            "\ntype Party implements Organization @node @plural(value: \"parties\")\n"
        );
        await using var older = ApiServer.Start(server.Seeded);
        (await ReadyAsync(older)).ShouldBe((HttpStatusCode.OK, "ready"));

        await using var newer = await ServerProcess.StartAsync(
            new Dictionary<string, string>
            {
                ["Graph__Data"] = Path.GetDirectoryName(older.StoreFile)!,
                ["Graph__Model"] = model,
                ["Graph__SeedAtStart"] = "false",
            }
        );

        (await ReadyAsync(older)).ShouldBe(
            (HttpStatusCode.OK, "ready, but another process has opened the store with another model: restart this server with that model")
        );
        ((int?)(await older.AskAsync("{ people { totalCount } }")).Data["people"]!["totalCount"])!.Value.ShouldBeGreaterThan(0);
        using var client = new HttpClient { BaseAddress = newer.Address };
        (await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken)).ShouldBe("ready");
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadyAsync(ApiServer api)
    {
        using var response = await api.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
