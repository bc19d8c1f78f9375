namespace Graph.Seeding.Yaml;

/// <summary>
/// Finds white space that YAML does not take for a space: tabs and no-break spaces come with copied text, look like spaces, and
/// make a parser complain elsewhere or read another structure.
/// </summary>
internal sealed class Whitespace
{
    private readonly string[] _lines;

    // Lines within quoted and block texts, where any white space may stand.
    private readonly HashSet<int> _texts = [];

    public Whitespace(string text) => _lines = text.Replace('\f', ' ').ReplaceLineEndings("\n").Split('\n');

    /// <summary>Notes that a quoted or block text stands in these lines, from 1.</summary>
    public void AddText(int first, int last)
    {
        for (var line = first + 1; line <= last; line++)
            _texts.Add(line);
    }

    /// <summary>
    /// The first such character, other than a tab, in an indentation up to a line; its line and column, from 1. Tabs are left to
    /// the parser, which takes them in some places.
    /// </summary>
    public (int Line, int Column, char Found)? FindUnnoticed(int last = int.MaxValue) =>
        Find(1, last, (line, i) => line[i] != '\t' && IsIndentation(line, i));

    /// <summary>
    /// The first such character that may have broken these lines: in an indentation, or where a space must follow <c>:</c> or
    /// <c>-</c>.
    /// </summary>
    public (int Line, int Column, char Found)? FindBroken(int first, int last) =>
        FindUnnoticed(last) ?? Find(first, last, (line, i) => IsIndentation(line, i) || line[i - 1] is ':' or '-');

    /// <summary>What is wrong, in a sentence.</summary>
    public string Explain(int line, int column, char found)
    {
        var name = found switch
        {
            '\t' => "A tab",
            '\u00A0' => "A no-break space (U+00A0)",
            _ => $"The character U+{(int)found:X4}",
        };
        return IsIndentation(_lines[line - 1], column - 1)
            ? $"{name} stands in the indentation: YAML is indented with spaces."
            : $"{name} stands after \"{_lines[line - 1][column - 2]}\": YAML wants a space there.";
    }

    private (int Line, int Column, char Found)? Find(int first, int last, Func<string, int, bool> matters)
    {
        for (var number = Math.Max(1, first); number <= Math.Min(last, _lines.Length); number++)
        {
            var line = _lines[number - 1];
            if (_texts.Contains(number) || line.TrimStart(' ', '\t') is "" or ['#', ..])
                continue;
            for (var i = 0; i < line.Length; i++)
                if (IsForeign(line[i]) && matters(line, i))
                    return (number, i + 1, line[i]);
        }

        return null;
    }

    private static bool IsIndentation(string line, int at)
    {
        for (var i = 0; i < at; i++)
            if (line[i] != ' ' && !IsForeign(line[i]))
                return false;
        return true;
    }

    private static bool IsForeign(char c) => c != ' ' && char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';
}
