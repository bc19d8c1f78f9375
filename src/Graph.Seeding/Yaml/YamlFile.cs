using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Graph.Seeding.Yaml;

/// <summary>
/// Reads a file of one YAML document into <see cref="YamlValue"/>s. YamlDotNet parses; its own tree is not used because it
/// stops at the first duplicate key and expands aliases, which would let a short file grow without limit.
/// </summary>
internal sealed class YamlFile
{
    private const int MaxDepth = 50;

    private readonly string file;
    private readonly Parser parser;
    private readonly ProblemList problems;
    private readonly Whitespace whitespace;
    private readonly Dictionary<string, SourcePosition> anchors = new(StringComparer.Ordinal);

    private YamlFile(string file, string text, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
        whitespace = new Whitespace(text);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The root value, or null if the file is empty or cannot be read; problems say why.</summary>
    public static YamlValue? Read(string file, string text, ProblemList problems)
    {
        // A byte order mark is not part of the text.
        var reader = new YamlFile(file, text.TrimStart('\uFEFF'), problems);
        try
        {
            var value = reader.ReadDocument();
            return reader.Report(reader.whitespace.FindUnnoticed()) ? null : value;
        }
        catch (YamlException problem)
        {
            if (!reader.Report(reader.FindBroken(problem)))
                problems.Add(reader.PositionOf(problem.Start), $"Invalid YAML: {Reason(problem)}");
            return null;
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner throws these for some invalid texts, without a position.
            var near = reader.parser.Current is { } last ? reader.PositionOf(last.End) : new SourcePosition(file, 1, 1);
            if (!reader.Report(reader.whitespace.FindBroken(near.Line, int.MaxValue)))
                problems.Add(near, "Invalid YAML: the text from here on cannot be parsed.");
            return null;
        }
    }

    // The parser reads ahead and reports the start of what it could not finish: the error is between there and its current position.
    private (int Line, int Column, char Found)? FindBroken(YamlException problem) => whitespace.FindBroken(
        (int)(parser.Current?.Start.Line ?? 1),
        problem.Message.Contains(" tab ", StringComparison.Ordinal) ? int.MaxValue : (int)Math.Max(problem.Start.Line, problem.End.Line) + 1);

    private bool Report((int Line, int Column, char Found)? found)
    {
        if (found is not var (line, column, character))
            return false;
        problems.Add(new SourcePosition(file, line, column), whitespace.Explain(line, column, character));
        return true;
    }

    private YamlValue? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var value = ReadValue(0);
        parser.Consume<DocumentEnd>();
        // An anchor and its aliases are one error.
        foreach (var (anchor, position) in anchors)
            problems.Add(position,
                $"Expected the value alone, but got the anchor {Suggestion.Quoted($"&{anchor}")}; anchors are not supported.");
        if (parser.Current is DocumentStart second)
            problems.Add(PositionOf(second.Start), "Expected one YAML document in the file, but got a second one.");
        return value is YamlText { IsEmpty: true } ? null : value;
    }

    private YamlValue ReadValue(int depth)
    {
        var position = PositionOf(parser.Current!.Start);
        if (depth > MaxDepth)
            throw new YamlException(parser.Current.Start, parser.Current.End, $"it is nested deeper than {MaxDepth} levels.");
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(position, "Expected the value itself, but got an alias; aliases are not supported. Write it out.");
            anchors.Remove(alias.Value.Value);
            return new YamlText(position, $"*{alias.Value}", true);
        }

        RefuseDecoration(position);
        if (parser.TryConsume<Scalar>(out var scalar))
            return TextOf(scalar, position);
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadValue(depth + 1));
            return new YamlList(position, items);
        }

        parser.Consume<MappingStart>();
        return ReadMap(position, depth);
    }

    /// <summary>All values are plain text, lists and mappings: a tag or an anchor would be ignored silently.</summary>
    private void RefuseDecoration(SourcePosition position)
    {
        if (parser.Current is not NodeEvent node)
            return;
        if (!node.Tag.IsEmpty)
            problems.Add(position,
                $"Expected the value alone, but got the tag {Suggestion.Quoted(node.Tag.Value)}; tags are not supported.");
        if (!node.Anchor.IsEmpty)
            anchors[node.Anchor.Value] = position;
    }

    private YamlMap ReadMap(SourcePosition position, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadValue(depth + 1);
            var value = ReadValue(depth + 1);
            if (key is YamlText { Text: "<<", IsQuoted: false })
                problems.Add(key.Position,
                    "Expected the entries themselves, but got a merge key (\"<<\"); merge keys are not supported. Write them out.");
            else if (key is not YamlText text)
                problems.Add(key.Position, $"Expected a name as the key, but got {key.What}.");
            else if (!seen.TryAdd(text.Text, text.Position))
                problems.Add(text.Position,
                    $"The key {Suggestion.Quoted(text.Text)} is defined twice; the first is at line {seen[text.Text].Line}.");
            else
                entries.Add(new YamlEntry(text, value));
        }

        return new YamlMap(position, entries);
    }

    private YamlText TextOf(Scalar scalar, SourcePosition position)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // The line break at the end of a block ends the block and is not content.
            whitespace.AddText((int)scalar.Start.Line, (int)scalar.End.Line - (scalar.End.Column == 1 ? 1 : 0));
            return new YamlText(position, scalar.Value.TrimEnd('\n', '\r'), true);
        }

        if (scalar.Style != ScalarStyle.Plain)
            whitespace.AddText((int)scalar.Start.Line, (int)scalar.End.Line);
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";
        return new YamlText(position, isNull ? "" : scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private SourcePosition PositionOf(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static string Reason(YamlException problem)
    {
        var reason = (problem.InnerException?.Message ?? problem.Message).TrimEnd('.');
        return $"{char.ToLowerInvariant(reason[0])}{reason[1..]}.";
    }
}
