using System.Text.RegularExpressions;
using Graph.Testing;

namespace Graph.Architecture.Tests;

/// <summary>Each store passes the whole conformance suite.</summary>
public sealed partial class ConformanceSuiteTests
{
    [Theory]
    [InlineData("Graph.Storage.Sqlite.Tests")]
    [InlineData("Graph.Storage.Neo4j.Tests")]
    public void Every_class_with_tests_is_run(string project)
    {
        var suite = Files("Graph.Storage.Conformance")
            .Where(text => Test().IsMatch(text))
            .SelectMany(text => Names(Class(), text))
            .ToList();
        var run = Files(project).SelectMany(text => Names(Base(), text)).ToHashSet();

        suite.Count.ShouldBeGreaterThan(10);
        suite.Except(run).ShouldBeEmpty($"{project} lacks a line in ConformanceTests.cs for each of these");
    }

    private static IEnumerable<string> Files(string project) =>
        Directory
            .EnumerateFiles(Repository.PathTo("tests", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.PathTo("tests", project), file).StartsWith("obj", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static IEnumerable<string> Names(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^\s*\[(Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex(@"public abstract class (\w+Conformance)\b")]
    private static partial Regex Class();

    [GeneratedRegex(@"public sealed class \w+\([^)]*\)\s*:\s*(\w+Conformance)\(")]
    private static partial Regex Base();
}
