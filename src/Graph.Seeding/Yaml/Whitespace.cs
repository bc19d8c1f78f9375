namespace Graph.Seeding.Yaml;

/// <summary>
/// Finds white space that YAML does not treat as a space: tabs and no-break spaces come with copied text, look like spaces, and
/// make the parser report errors elsewhere or read a different structure.
/// </summary>
internal sealed class Whitespace
{
    private readonly string[] _lines;

    // Lines within quoted and block texts, where any white space is allowed.
    private readonly HashSet<int> _texts = [];

    public Whitespace(string text) => _lines = text.Replace('\f', ' ').ReplaceLineEndings("\n").Split('\n');

    /// <summary>Records that these lines, from 1, contain a quoted or block text.</summary>
    public void AddText(int first, int last)
    {
        for (var line = first + 1; line <= last; line++)
            _texts.Add(line);
    }

    /// <summary>
    /// The first such character, other than a tab, in an indentation up to a line; its line and column, from 1. Tabs are left to
    /// the parser, which accepts them in some positions.
    /// </summary>
    public (int Line, int Column, char Found)? FindUnnoticed(int last = int.MaxValue) =>
        Find(1, last, (line, i) => line[i] != '\t' && IsIndentation(line, i));

    /// <summary>
    /// The first such character that may have caused an error in these lines: in an indentation, or instead of the space after
    /// <c>:</c> or <c>-</c>.
    /// </summary>
    public (int Line, int Column, char Found)? FindBroken(int first, int last) =>
        FindUnnoticed(last) ?? Find(first, last, (line, i) => IsIndentation(line, i) || line[i - 1] is ':' or '-');

    /// <summary>A description of the problem.</summary>
    public string Explain(int line, int column, char found)
    {
        var name = found switch
        {
            '\t' => "A tab",
            '\u00A0' => "A no-break space (U+00A0)",
            _ => $"The character U+{(int)found:X4}",
        };
        return IsIndentation(_lines[line - 1], column - 1)
            ? $"{name} is used for indentation: indent YAML with spaces."
            : $"{name} follows \"{_lines[line - 1][column - 2]}\": YAML requires a space there.";
    }

    private (int Line, int Column, char Found)? Find(int first, int last, Func<string, int, bool> matters)
    {
        for (var number = Math.Max(1, first); number <= Math.Min(last, _lines.Length); number++)
        {
            var line = _lines[number - 1];
            if (_texts.Contains(number) || line.TrimStart(' ', '\t') is "" or ['#', ..])
                continue;
            for (var i = 0; i < line.Length; i++)
            {
                if (IsForeign(line[i]) && matters(line, i))
                    return (number, i + 1, line[i]);
            }
        }

        return null;
    }

    private static bool IsIndentation(string line, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (line[i] != ' ' && !IsForeign(line[i]))
                return false;
        }

        return true;
    }

    private static bool IsForeign(char c) => c != ' ' && char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';
}
