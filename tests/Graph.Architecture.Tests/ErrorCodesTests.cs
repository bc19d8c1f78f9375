using System.Text.RegularExpressions;

namespace Graph.Architecture.Tests;

/// <summary>Error codes are string literals only in the list of the API and in the list of the engine.</summary>
public sealed partial class ErrorCodesTests
{
    private static readonly string[] Lists = ["ErrorCodes.cs", "EngineErrorCodes.cs"];

    [Fact]
    public void No_code_is_a_literal_outside_the_lists()
    {
        var files = SourceFiles.All.ToLookup(file => Lists.Contains(Path.GetFileName(file)));
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
            select $"{SourceFiles.Name(file)}: {code}";
        wrong.ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?:new\(\s*|const string \w+ =\s+)""([A-Z0-9_]+)""")]
    private static partial Regex Code();

    [GeneratedRegex(@"""([A-Z0-9_]+)""")]
    private static partial Regex Literal();

    // An error with a literal as its code.
    [GeneratedRegex(@"\[""code""\] = ""[^""]*""")]
    private static partial Regex Member();
}
