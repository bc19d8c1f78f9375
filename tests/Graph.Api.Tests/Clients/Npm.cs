using Graph.Testing;

namespace Graph.Api.Tests.Clients;

/// <summary>Programs for Node with packages from npm.</summary>
internal static class Npm
{
    /// <summary>The installed packages of a folder below this project; skips the test where they cannot be had, except in CI.</summary>
    public static async Task<NpmFolder> RequireAsync(params string[] folder)
    {
        var npm = await NpmFolder.InstallAsync(["tests", "Graph.Api.Tests", .. folder]);
        Assert.SkipUnless(npm.Problem is null || !NpmFolder.MaySkip, npm.Problem ?? "");
        npm.Problem.ShouldBeNull();
        return npm;
    }

    /// <summary>The clients of GraphQL.</summary>
    public static Task<NpmFolder> RequireClientsAsync() => RequireAsync("Clients", "npm");

    /// <summary>The browser's executable; skips the test where there is none, except in CI.</summary>
    public static string RequireBrowser()
    {
        var browser = new[]
        {
            Environment.GetEnvironmentVariable("CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(File.Exists);
        Assert.SkipUnless(
            browser is not null || !NpmFolder.MaySkip,
            "There is no browser: install Chromium (apt-get install chromium), or name one in CHROMIUM."
        );
        return browser.ShouldNotBeNull();
    }
}
