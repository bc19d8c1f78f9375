using System.Text;

namespace Graph.GraphQL.Language;

/// <summary>
/// A piece of printed text whose length is known before it is written, so that long lines are broken without printing twice. It
/// is a linked list: joining is O(1) and indentation is added when the text is rendered, so printing is linear in the size of
/// the result.
/// </summary>
internal sealed class PrintBuffer
{
    private readonly string _text;
    private readonly bool _isBlockString;
    private PrintBuffer _tail;
    private PrintBuffer? _next;
    private bool _indentBefore;
    private bool _dedentAfter;

    public PrintBuffer(string text, bool isBlockString = false)
    {
        _text = text;
        _isBlockString = isBlockString;
        _tail = this;
        Length = text.Length;
        NewLines = text.AsSpan().Count('\n');
    }

    /// <summary>The rendered length, with the indentation so far.</summary>
    public int Length { get; private set; }

    public int NewLines { get; private set; }

    public PrintBuffer Append(PrintBuffer next)
    {
        if (next.Length == 0)
            return this;
        _tail._next = next;
        _tail = next._tail;
        Length += next.Length;
        NewLines += next.NewLines;
        return this;
    }

    public PrintBuffer Append(string text) => text.Length == 0 ? this : Append(new PrintBuffer(text));

    public PrintBuffer Indent()
    {
        if (Length == 0)
            return this;
        _indentBefore = true;
        _tail._dedentAfter = true;
        Length += 2 * (NewLines + 1);
        return this;
    }

    /// <param name="maxIndentDepth">Below this level, lines are joined by a space, which limits the size of the result.</param>
    public string Render(int maxIndentDepth)
    {
        var output = new StringBuilder(Math.Min(Length, 1 << 20));
        var depth = 0;
        for (var part = this; part is not null; part = part._next)
        {
            if (part._indentBefore)
            {
                if (depth < maxIndentDepth)
                    output.Append("  ");
                depth++;
            }

            AppendLines(output, part, depth, maxIndentDepth);
            if (part._dedentAfter)
                depth--;
        }

        return output.ToString();
    }

    private static void AppendLines(StringBuilder output, PrintBuffer part, int depth, int maxIndentDepth)
    {
        var rest = part._text.AsSpan();
        while (rest.IndexOf('\n') is var end and >= 0)
        {
            output.Append(rest[..end]);
            rest = rest[(end + 1)..];
            if (!part._isBlockString && depth >= maxIndentDepth)
                output.Append(' ');
            else
                output.Append('\n').Append(' ', 2 * Math.Min(depth, maxIndentDepth));
        }

        output.Append(rest);
    }
}
