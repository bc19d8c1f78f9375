using System.Diagnostics;
using System.Text.RegularExpressions;
using Graph.Testing;

namespace Graph.Architecture.Tests.Compose;

/// <summary>The files with passwords that the documentation tells its readers to create.</summary>
public sealed partial class SecretFilesTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/containers.md")]
    public async Task Git_and_the_image_exclude_them(string document)
    {
        var files = Made()
            .Matches(await File.ReadAllTextAsync(Repository.PathTo(document.Split('/'))))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            (await IsIgnoredAsync(file)).ShouldBeTrue($"git would see {file}");
            var patterns = await File.ReadAllLinesAsync(Repository.PathTo(".dockerignore"));
            patterns.ShouldContain(
                pattern => pattern == file.Split('/', 2)[0] || pattern == $"**/{Path.GetFileName(file)}",
                $"the image would see {file}"
            );
        }
    }

    private static async Task<bool> IsIgnoredAsync(string file)
    {
        // Outside a checkout there is nothing to be ignored by.
        Assert.SkipUnless(Path.Exists(Repository.PathTo(".git")), "This is no checkout of git.");
        using var git = Process.Start(
            new ProcessStartInfo("git", ["check-ignore", "--quiet", "--no-index", file]) { WorkingDirectory = Repository.PathTo() }
        )!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return git.ExitCode == 0;
    }

    // What a command writes to, or a setting reads from.
    [GeneratedRegex(@"(?:> |PasswordFile=)([\w/.-]*(?:password|auth))\b")]
    private static partial Regex Made();
}
