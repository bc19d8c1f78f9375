namespace Graph.GraphQL.Language;

/// <summary>
/// The text of a document with the name to show for it (a file's, or "GraphQL request"). Finds lines and columns: lines end at
/// <c>\n</c>, <c>\r\n</c> or <c>\r</c>; columns count UTF-16 units from 1, including a byte order mark. Immutable and safe to
/// share between threads.
/// </summary>
public sealed class Source
{
    private int[]? _lineStarts;

    /// <param name="body">The text.</param>
    /// <param name="name">The name shown where a location is printed.</param>
    /// <param name="locationOffset">Where the text begins in the file it was taken from; line 1, column 1 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A line or column of the offset is less than 1.</exception>
    public Source(string body, string name = "GraphQL request", SourceLocation? locationOffset = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(name);
        Body = body;
        Name = name;
        LocationOffset = locationOffset ?? new SourceLocation(1, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LocationOffset.Line, nameof(locationOffset));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LocationOffset.Column, nameof(locationOffset));
    }

    /// <summary>The text.</summary>
    public string Body { get; }

    /// <summary>The name shown where a location is printed.</summary>
    public string Name { get; }

    /// <summary>Where <see cref="Body"/> begins in the file it was taken from; used when a location is printed.</summary>
    public SourceLocation LocationOffset { get; }

    /// <summary>The line and column of a UTF-16 offset. O(log lines) after a first O(length).</summary>
    public SourceLocation GetLocation(int position)
    {
        var starts = _lineStarts ??= FindLineStarts(Body);
        var index = Array.BinarySearch(starts, position);
        if (index < 0)
            index = ~index - 1;
        // An offset inside "\r\n" still belongs to the line that it ends: the next line starts after both.
        return new SourceLocation(index + 1, position - starts[index] + 1);
    }

    private static int[] FindLineStarts(string body)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\r' && i + 1 < body.Length && body[i + 1] == '\n')
                i++;
            else if (body[i] is not ('\r' or '\n'))
                continue;
            starts.Add(i + 1);
        }

        return [.. starts];
    }
}
