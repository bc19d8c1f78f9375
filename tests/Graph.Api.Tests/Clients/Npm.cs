using Graph.Testing;

namespace Graph.Api.Tests.Clients;

/// <summary>The clients from npm.</summary>
internal static class Npm
{
    /// <summary>The installed packages; skips the test where they cannot be had, except in CI.</summary>
    public static async Task<NpmFolder> RequireAsync()
    {
        var npm = await NpmFolder.InstallAsync("tests", "Graph.Api.Tests", "Clients", "npm");
        Assert.SkipUnless(npm.Problem is null || !NpmFolder.MaySkip, npm.Problem ?? "");
        npm.Problem.ShouldBeNull();
        return npm;
    }
}
