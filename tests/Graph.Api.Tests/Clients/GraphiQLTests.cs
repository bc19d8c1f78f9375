using Graph.Api.Tests.Transports;
using Graph.Storage.Changes;

namespace Graph.Api.Tests.Clients;

public sealed class GraphiQLTests(EmptyServer server) : IClassFixture<EmptyServer>
{
    [Fact]
    public async Task GraphiQL_shows_changes_as_they_happen()
    {
        var browser = Npm.RequireBrowser();
        await using var page = (await Npm.RequireAsync("Audits")).Start("graphiql-changes.mjs", server.Api.Url, browser);

        (await page.ReadLineAsync()).ShouldBe("listening");
        await server.Api.Store.ApplyAsync(EmptyServer.Change("seen in a browser", ("Person", "seen")));

        var shown = await page.ReadLineAsync();
        shown.ShouldContain("seen in a browser");
        shown.ShouldNotContain("errors");
        await page.ReadToEndAsync();
    }
}
