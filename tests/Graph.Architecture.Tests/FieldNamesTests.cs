using System.Text.RegularExpressions;

namespace Graph.Architecture.Tests;

/// <summary>The meaning of a field is defined in its object: no code decides by the name of a field or of a generated type.</summary>
public sealed partial class FieldNamesTests
{
    [Fact]
    public void No_code_decides_by_the_name_of_a_field_or_type() =>
        SourceFiles.Of("Graph.Api").Where(file => Decision().IsMatch(File.ReadAllText(file))).Select(SourceFiles.Name).ShouldBeEmpty();

    [Theory]
    [InlineData("each.Field.Name switch {")]
    [InlineData("if (selection.Field.Name == \"count\")")]
    [InlineData("selection.Field.Name is \"edges\" or \"nodes\"")]
    [InlineData("type.NamedType.Name.EndsWith(\"Connection\", StringComparison.Ordinal)")]
    [InlineData("name.EndsWith(\"Insensitive\", StringComparison.Ordinal)")]
    public void The_pattern_finds_decisions_by_name(string decision) => Decision().IsMatch(decision).ShouldBeTrue();

    [GeneratedRegex("""Field\.Name\s*(==|!=|is\b|switch\b)|(Starts|Ends)With\("[A-Z]""")]
    private static partial Regex Decision();
}
