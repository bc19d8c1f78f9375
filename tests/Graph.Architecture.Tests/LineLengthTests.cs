namespace Graph.Architecture.Tests;

/// <summary>CSharpier wraps code at the width in <c>.editorconfig</c>, but neither strings nor comments: this test covers them.</summary>
public sealed class LineLengthTests
{
    private const int Width = 140;

    [Fact]
    public void No_line_is_longer_than_the_width_of_the_layout()
    {
        var wrong =
            from file in SourceFiles.All
            from line in File.ReadLines(file).Select((text, index) => (text.Length, Number: index + 1))
            where line.Length > Width
            select $"{SourceFiles.Name(file)}:{line.Number}: {line.Length} characters";
        wrong.ShouldBeEmpty();
    }
}
