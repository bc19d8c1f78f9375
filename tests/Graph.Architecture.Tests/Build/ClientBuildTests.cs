using System.Diagnostics;
using Graph.Testing;

namespace Graph.Architecture.Tests.Build;

/// <summary>The build step of the web client, when the client cannot be built.</summary>
public sealed class ClientBuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ClientBuildTests() => File.WriteAllText(_folder.File("build.mjs"), "console.error('This client is broken.'); process.exit(1);");

    [Theory]
    [InlineData("Debug", true, "Node is not installed: the web client is skipped.")]
    [InlineData("Release", false, "Node is not installed, so the web client cannot be built.")]
    public async Task Without_Node_only_a_Release_build_fails(string configuration, bool succeeds, string said)
    {
        var (code, output) = await BuildAsync(configuration, hasNode: false);

        (code == 0).ShouldBe(succeeds, output);
        output.ShouldContain(said);
    }

    [Theory]
    [InlineData("Debug", true)]
    [InlineData("Release", false)]
    public async Task A_client_that_fails_to_build_fails_only_a_Release_build(string configuration, bool succeeds)
    {
        var (code, output) = await BuildAsync(configuration, hasNode: true);

        Assert.SkipWhen(output.Contains("Node is not installed", StringComparison.Ordinal), "Node is not installed.");
        (code == 0).ShouldBe(succeeds, output);
        output.ShouldContain("This client is broken.");
        output.ShouldContain("The web client could not be built (see above)");
    }

    [Fact]
    public async Task A_Release_build_can_skip_the_client() =>
        (await BuildAsync("Release", hasNode: false, "-p:SkipClient=true")).Code.ShouldBe(0);

    public void Dispose() => _folder.Dispose();

    // A program named `node` that is found first and fails.
    private void HideNode(ProcessStartInfo start)
    {
        File.WriteAllText(_folder.File("node"), "#!/bin/sh\nexit 127\n");
        if (OperatingSystem.IsWindows())
            Assert.Skip("Node is hidden by a script for the shell of other systems.");
        else
            File.SetUnixFileMode(_folder.File("node"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        start.Environment["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    private async Task<(int Code, string Output)> BuildAsync(string configuration, bool hasNode, params string[] more)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "msbuild",
                Repository.PathTo("src", "Graph.Api", "BuildClient.targets"),
                "-target:BuildClient",
                "-nologo",
                "-nodeReuse:false",
                $"-p:Configuration={configuration}",
                $"-p:ClientFolder={_folder.Path}/",
                $"-p:ClientOutput={_folder.File("client")}/",
                $"-p:ClientStamp={_folder.File("stamp")}",
                .. more,
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        if (!hasNode)
            HideNode(start);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
