namespace Graph.Storage.Conformance.Reading;

/// <summary>Where two long answers part.</summary>
public static class AnswerDifference
{
    private const int Context = 8;

    /// <summary>The first line that differs, with those around it, or null where the answers are the same.</summary>
    public static string? Find(string expected, string answer)
    {
        if (expected == answer)
            return null;
        var (wanted, came) = (expected.Split('\n'), answer.Split('\n'));
        var line = 0;
        while (line < Math.Min(wanted.Length, came.Length) && wanted[line] == came[line])
            line++;
        return $"line {line + 1} differs.\n--- expected\n{Around(wanted, line)}\n--- came\n{Around(came, line)}\n";
    }

    private static string Around(string[] lines, int line) =>
        string.Join(
            '\n',
            lines
                .Skip(Math.Max(0, line - Context))
                .Take(Math.Min(line, Context) + Context)
                .Select((text, i) => (i == Math.Min(line, Context) ? "> " : "  ") + text)
        );
}
