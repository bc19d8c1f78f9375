using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Graph.Seeding.Yaml;

/// <summary>
/// Reads a file of one YAML document into <see cref="YamlValue"/>s. YamlDotNet parses; its own tree is not used because it
/// stops at the first duplicate key and follows aliases, which would let a short file grow without bound.
/// </summary>
internal sealed class YamlFile
{
    private const int MaxDepth = 50;

    private readonly string file;
    private readonly Parser parser;
    private readonly ProblemList problems;

    private YamlFile(string file, string text, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The value at the top, or null where the file is empty or cannot be read; problems say why.</summary>
    public static YamlValue? Read(string file, string text, ProblemList problems)
    {
        // A byte order mark is not part of the text.
        var reader = new YamlFile(file, text.TrimStart('\uFEFF'), problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException problem)
        {
            problems.Add(reader.PositionOf(problem.Start), $"This is not YAML: {Reason(problem)}");
            return null;
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner throws these at some texts that are no YAML, without a place.
            var near = reader.parser.Current is { } last ? reader.PositionOf(last.End) : new SourcePosition(file, 1, 1);
            problems.Add(near, "This is not YAML: what follows cannot be read.");
            return null;
        }
    }

    private YamlValue? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var value = ReadValue(0);
        parser.Consume<DocumentEnd>();
        if (parser.Current is DocumentStart second)
            problems.Add(PositionOf(second.Start), "Expected one YAML document in the file; came a second one.");
        return value is YamlText { IsEmpty: true } ? null : value;
    }

    private YamlValue ReadValue(int depth)
    {
        var position = PositionOf(parser.Current!.Start);
        if (depth > MaxDepth)
            throw new YamlException(parser.Current.Start, parser.Current.End, $"it nests deeper than {MaxDepth} levels.");
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(position, "Expected the value itself; came an alias, which is not read here. Write it out.");
            return new YamlText(position, $"*{alias.Value}", true);
        }

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

    private YamlMap ReadMap(SourcePosition position, int depth)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadValue(depth + 1);
            var value = ReadValue(depth + 1);
            if (key is not YamlText text)
                problems.Add(key.Position, $"Expected a name as key; came {key.What}.");
            else if (!seen.TryAdd(text.Text, text.Position))
                problems.Add(text.Position, $"The key \"{text.Text}\" is given twice; it stands at line {seen[text.Text].Line} already.");
            else
                entries.Add(new YamlEntry(text, value));
        }

        return new YamlMap(position, entries);
    }

    private static YamlText TextOf(Scalar scalar, SourcePosition position)
    {
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
