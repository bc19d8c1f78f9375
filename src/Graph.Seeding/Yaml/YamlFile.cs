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

    private readonly string _file;
    private readonly Parser _parser;
    private readonly ProblemList _problems;
    private readonly Whitespace _whitespace;
    private readonly Dictionary<string, SourcePosition> _anchors = new(StringComparer.Ordinal);

    private YamlFile(string file, string text, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _whitespace = new Whitespace(text);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root value, or null if the file is empty or cannot be read; problems say why.</summary>
    public static YamlValue? Read(string file, string text, ProblemList problems)
    {
        // A byte order mark is not part of the text.
        var reader = new YamlFile(file, text.TrimStart('\uFEFF'), problems);
        try
        {
            var value = reader.ReadDocument();
            return reader.Report(reader._whitespace.FindUnnoticed()) ? null : value;
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
            var near = reader._parser.Current is { } last ? reader.PositionOf(last.End) : new SourcePosition(file, 1, 1);
            if (!reader.Report(reader._whitespace.FindBroken(near.Line, int.MaxValue)))
                problems.Add(near, "Invalid YAML: the text from here on cannot be parsed.");
            return null;
        }
    }

    // The parser reads ahead and reports the start of what it could not finish: the error is between there and its current position.
    private (int Line, int Column, char Found)? FindBroken(YamlException problem) =>
        _whitespace.FindBroken(
            (int)(_parser.Current?.Start.Line ?? 1),
            problem.Message.Contains(" tab ", StringComparison.Ordinal)
                ? int.MaxValue
                : (int)Math.Max(problem.Start.Line, problem.End.Line) + 1
        );

    private bool Report((int Line, int Column, char Found)? found)
    {
        if (found is not var (line, column, character))
            return false;
        _problems.Add(new SourcePosition(_file, line, column), _whitespace.Explain(line, column, character));
        return true;
    }

    private YamlValue? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return null;
        _parser.Consume<DocumentStart>();
        var value = ReadValue(0);
        _parser.Consume<DocumentEnd>();
        // An anchor and its aliases are one error.
        foreach (var (anchor, position) in _anchors)
        {
            _problems.Add(
                position,
                $"Expected the value alone, but got the anchor {Suggestion.Quoted($"&{anchor}")}; anchors are not supported."
            );
        }

        if (_parser.Current is DocumentStart second)
            _problems.Add(PositionOf(second.Start), "Expected one YAML document in the file, but got a second one.");
        return value is YamlText { IsEmpty: true } ? null : value;
    }

    private YamlValue ReadValue(int depth)
    {
        var position = PositionOf(_parser.Current!.Start);
        if (depth > MaxDepth)
            throw new YamlException(_parser.Current.Start, _parser.Current.End, $"it is nested deeper than {MaxDepth} levels.");
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _problems.Add(position, "Expected the value itself, but got an alias; aliases are not supported. Write it out.");
            _anchors.Remove(alias.Value.Value);
            return new YamlText(position, $"*{alias.Value}", true);
        }

        RefuseDecoration(position);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return TextOf(scalar, position);
        if (_parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<YamlValue>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadValue(depth + 1));
            return new YamlList(position, items);
        }

        _parser.Consume<MappingStart>();
        return ReadMap(position, depth);
    }

    /// <summary>All values are plain text, lists and mappings: a tag or an anchor would be ignored silently.</summary>
    private void RefuseDecoration(SourcePosition position)
    {
        if (_parser.Current is not NodeEvent node)
            return;
        if (!node.Tag.IsEmpty)
        {
            _problems.Add(
                position,
                $"Expected the value alone, but got the tag {Suggestion.Quoted(node.Tag.Value)}; tags are not supported."
            );
        }

        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor.Value] = position;
    }

    private YamlMap ReadMap(SourcePosition position, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadValue(depth + 1);
            var value = ReadValue(depth + 1);
            if (key is YamlText { Text: "<<", IsQuoted: false })
            {
                _problems.Add(
                    key.Position,
                    "Expected the entries themselves, but got a merge key (\"<<\"); merge keys are not supported. Write them out."
                );
            }
            else if (key is not YamlText text)
            {
                _problems.Add(key.Position, $"Expected a name as the key, but got {key.What}.");
            }
            else if (!seen.TryAdd(text.Text, text.Position))
            {
                _problems.Add(
                    text.Position,
                    $"The key {Suggestion.Quoted(text.Text)} is defined twice; the first is at line {seen[text.Text].Line}."
                );
            }
            else
            {
                entries.Add(new YamlEntry(text, value));
            }
        }

        return new YamlMap(position, entries);
    }

    private YamlText TextOf(Scalar scalar, SourcePosition position)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            // The line break at the end of a block ends the block and is not content.
            _whitespace.AddText((int)scalar.Start.Line, (int)scalar.End.Line - (scalar.End.Column == 1 ? 1 : 0));
            return new YamlText(position, scalar.Value.TrimEnd('\n', '\r'), true);
        }

        if (scalar.Style != ScalarStyle.Plain)
            _whitespace.AddText((int)scalar.Start.Line, (int)scalar.End.Line);
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";
        return new YamlText(position, isNull ? "" : scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private SourcePosition PositionOf(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private static string Reason(YamlException problem)
    {
        var reason = (problem.InnerException?.Message ?? problem.Message).TrimEnd('.');
        return $"{char.ToLowerInvariant(reason[0])}{reason[1..]}.";
    }
}
