using System.Text.RegularExpressions;

namespace Graph.Architecture.Tests;

/// <summary>
/// CSharpier wraps code at the width in <c>.editorconfig</c>, but neither strings nor comments: this test covers them. Raw string
/// literals are left as they are: their line breaks are part of the text.
/// </summary>
public sealed partial class LineLengthTests
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
        // The quotation marks that end the raw string literal which the line begins in; 0 outside of one.
        var marks = 0;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (marks == 0)
                yield return (line.Length, number);
            foreach (Match run in Marks().Matches(line))
            {
                if (marks == 0)
                    marks = run.Length;
                else if (run.Length == marks)
                    marks = 0;
            }
        }
    }

    [GeneratedRegex("\"{3,}")]
    private static partial Regex Marks();
}
