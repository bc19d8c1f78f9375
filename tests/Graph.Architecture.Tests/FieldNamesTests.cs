using System.Text.RegularExpressions;
using Graph.Testing;

namespace Graph.Architecture.Tests;

/// <summary>What a field means stands in its object: nothing decides by the name of a field or of a generated type.</summary>
public sealed partial class FieldNamesTests
{
    [Fact]
    public void Nobody_decides_by_the_name_of_a_field_or_type()
    {
        var folder = Repository.PathTo("src", "Graph.Api");
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(Path.GetRelativePath(folder, file)) && Decision().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(folder, file))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("each.Field.Name switch {")]
    [InlineData("if (selection.Field.Name == \"count\")")]
    [InlineData("selection.Field.Name is \"edges\" or \"nodes\"")]
    [InlineData("type.NamedType.Name.EndsWith(\"Connection\", StringComparison.Ordinal)")]
    [InlineData("name.EndsWith(\"Insensitive\", StringComparison.Ordinal)")]
    public void What_it_looks_for_is_found(string decision) => Decision().IsMatch(decision).ShouldBeTrue();

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj";

    [GeneratedRegex("""Field\.Name\s*(==|!=|is\b|switch\b)|(Starts|Ends)With\("[A-Z]""")]
    private static partial Regex Decision();
}
