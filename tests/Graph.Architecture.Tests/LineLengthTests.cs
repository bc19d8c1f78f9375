namespace Graph.Architecture.Tests;

/// <summary>
/// CSharpier wraps code at the width in <c>.editorconfig</c>, but neither strings nor comments: this test covers them. Raw string
/// literals are left as they are: their line breaks are part of the text.
/// </summary>
public sealed class LineLengthTests
{
    private const int Width = 140;

    [Fact]
    public void No_line_is_longer_than_the_width_of_the_layout()
    {
        var wrong =
            from file in SourceFiles.All
            from line in CodeLines(file)
            where line.Length > Width
            select $"{SourceFiles.Name(file)}:{line.Number}: {line.Length} characters";
        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(int Length, int Number)> CodeLines(string file)
    {
        var (number, isRaw) = (0, false);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var wasRaw = isRaw;
            isRaw ^= line.Split("\"\"\"").Length % 2 == 0;
            if (!wasRaw)
                yield return (line.Length, number);
        }
    }
}
