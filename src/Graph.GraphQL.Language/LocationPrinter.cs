using System.Globalization;

namespace Graph.GraphQL.Language;

/// <summary>Prints a location in a source with its lines and a caret below the column, like graphql-js.</summary>
public static class LocationPrinter
{
    private const int LongLine = 120;
    private const int PieceLength = 80;

    /// <summary>The name of the source with line and column, followed by the surrounding lines.</summary>
    public static string Print(Source source, SourceLocation location)
    {
        var firstColumnOffset = source.LocationOffset.Column - 1;
        var lines = (new string(' ', firstColumnOffset) + source.Body)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Split('\n');
        var index = location.Line - 1;
        var line = location.Line + source.LocationOffset.Line - 1;
        var column = location.Column + (location.Line == 1 ? firstColumnOffset : 0);
        var head = string.Create(CultureInfo.InvariantCulture, $"{source.Name}:{line}:{column}\n");
        return head
            + (
                lines[index].Length > LongLine
                    ? InPieces(lines[index], line, column)
                    : WithPrefixes(
                        ($"{line - 1} |", index > 0 ? lines[index - 1] : null),
                        ($"{line} |", lines[index]),
                        ("|", "^".PadLeft(column)),
                        ($"{line + 1} |", index + 1 < lines.Length ? lines[index + 1] : null)
                    )
            );
    }

    /// <summary>A long line (of a minified document) is split, and shown up to the piece with the location.</summary>
    private static string InPieces(string text, int line, int column)
    {
        var pieces = text.Chunk(PieceLength).Select(piece => new string(piece)).ToArray();
        var last = Math.Min((column - 1) / PieceLength, pieces.Length - 1);
        var shown = new List<(string, string?)> { ($"{line} |", pieces[0]) };
        for (var i = 1; i <= last; i++)
            shown.Add(("|", pieces[i]));
        shown.Add(("|", "^".PadLeft(column - last * PieceLength)));
        shown.Add(("|", last + 1 < pieces.Length ? pieces[last + 1] : null));
        return WithPrefixes([.. shown]);
    }

    private static string WithPrefixes(params ReadOnlySpan<(string Prefix, string? Text)> lines)
    {
        var width = 0;
        foreach (var (prefix, text) in lines)
            width = text is null ? width : Math.Max(width, prefix.Length);
        var result = new List<string>();
        foreach (var (prefix, text) in lines)
        {
            if (text is not null)
                result.Add(prefix.PadLeft(width) + (text.Length > 0 ? " " + text : ""));
        }

        return string.Join('\n', result);
    }
}
