using System.Text.RegularExpressions;
using Graph.Testing;

namespace Graph.Architecture.Tests;

/// <summary>Error codes stand in the list of the API and in that of the engine, and nowhere else as text.</summary>
public sealed partial class ErrorCodesTests
{
    private static readonly string[] Lists = ["ErrorCodes.cs", "EngineErrorCodes.cs"];

    [Fact]
    public void No_code_is_written_beside_the_lists()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(file => Lists.Contains(Path.GetFileName(file)));
        var codes = files[true]
            .SelectMany(list => Code().Matches(File.ReadAllText(list)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        codes.Count.ShouldBeGreaterThan(40);

        var wrong =
            from file in files[false]
            let text = File.ReadAllText(file)
            from code in Literal()
                .Matches(text)
                .Select(match => match.Groups[1].Value)
                .Where(codes.Contains)
                .Concat(Member().Matches(text).Select(match => match.Value))
            select $"{Path.GetRelativePath(Repository.PathTo("src"), file)}: {code}";
        wrong.ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?:new\(\s*|const string \w+ =\s+)""([A-Z0-9_]+)""")]
    private static partial Regex Code();

    [GeneratedRegex(@"""([A-Z0-9_]+)""")]
    private static partial Regex Literal();

    // An error with a literal as its code.
    [GeneratedRegex(@"\[""code""\]\s*=\s*""[^""]*""")]
    private static partial Regex Member();
}
