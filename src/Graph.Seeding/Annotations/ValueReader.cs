using System.Globalization;
using System.Text;
using Graph.Model;
using Graph.Model.Formats;
using Graph.Model.Text;
using Graph.Seeding.Facts;
using Graph.Seeding.Yaml;
using Graph.Storage.Changes.Planning;

namespace Graph.Seeding.Annotations;

/// <summary>Reads the value of a property in the type that the model defines.</summary>
internal sealed class ValueReader(ProblemList problems)
{
    // The longest interval, with room for qualifiers.
    private const int MaxDate = 100;

    private static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"];

    /// <summary>The value, or null with a problem.</summary>
    public StatedValue? Read(Property property, YamlValue value)
    {
        if (property.Type == PropertyType.PartialDate && value is YamlMap map)
            return ReadWrittenDate(property, map);
        if (!property.IsList)
            return ReadItem(property, value) is { } single ? new StatedValue(single) : null;
        var items = value is YamlList list ? list.Items : [value];
        var read = items.Select(item => ReadItem(property, item)).ToList();
        return read.Contains(null) ? null : new StatedValue([.. read.Select(item => item!)]);
    }

    /// <summary>
    /// A non-empty text, kept unchanged, or null with a problem that says what was expected. White space at its ends, which
    /// quotation marks preserve, would be lost wherever the text is displayed.
    /// </summary>
    public string? ReadText(string what, YamlValue value)
    {
        if (ReadWords(what, value) is not { } words || value is not YamlText text)
            return null;
        if (words.Length == text.Text.Length)
            return words;
        problems.Add(value.Position, $"Expected text without white space at its ends for \"{what}\", but got {value.What}.");
        return null;
    }

    /// <summary>Words to find in a document, where white space does not matter, or null with a problem.</summary>
    public string? ReadWords(string what, YamlValue value)
    {
        if (value is not YamlText text || !text.Text.EnumerateRunes().Any(IsVisible))
        {
            problems.Add(value.Position, $"Expected text for \"{what}\", but got {(value is YamlText ? "nothing" : value.What)}.");
            return null;
        }

        if ((TextValidity.Problem(text.Text) ?? ControlProblem(text.Text)) is not { } invalid)
            return text.Text.Trim();
        problems.Add(value.Position, invalid);
        return null;
    }

    /// <summary>An id, or null with a problem.</summary>
    public string? ReadId(string what, YamlValue value)
    {
        if (ReadText(what, value) is not { } id)
            return null;
        if (FactId.Problem(id) is not { } invalid)
            return id;
        problems.Add(value.Position, invalid);
        return null;
    }

    private static string? ControlProblem(string text)
    {
        var at = 0;
        while (at < text.Length && (!char.IsControl(text[at]) || text[at] is '\t' or '\n' or '\r'))
            at++;
        return at == text.Length
            ? null
            : $"The text contains the control character U+{(int)text[at]:X4} at position {at}, which is not allowed.";
    }

    private string? ReadItem(Property property, YamlValue value)
    {
        if (ReadTyped(property, value) is not { } typed || !HasFormat(property, value, typed))
            return null;
        if (ValueRules.Fit(property, typed, out var misfit) is not { } fit)
        {
            return property.Enum is { } type
                ? RefuseEnum(property, type, value, (string)typed)
                : (string?)Refuse(property, value, misfit!.Expected);
        }

        return IsInRange(property, value, fit) ? ValueText.Of(fit) : null;
    }

    // What the text says, in the .NET type of the property's values.
    private object? ReadTyped(Property property, YamlValue value)
    {
        if (property.Type == PropertyType.Id)
            return ReadId(property.Name, value);
        if (ReadText(property.Name, value) is not { } text)
            return null;
        switch (property.Type)
        {
            case PropertyType.Int:
                return Numbers.Whole(text) is { Expected: var expected, Number: var whole } && expected is null
                    ? whole
                    : Refuse(property, value, expected!);
            case PropertyType.Float:
                return Numbers.Real(text) is { Expected: var wanted, Number: var number } && wanted is null
                    ? number
                    : Refuse(property, value, wanted!);
            case PropertyType.Boolean:
                return text is "true" or "false" ? text == "true" : Refuse(property, value, "true or false");
            case PropertyType.PartialDate:
                return ReadDate(value, text);
            case PropertyType.DateTime:
                // A time without an offset is rejected: it would be read in the machine's own time zone.
                return
                    text.Length > 6
                    && (text[^1] == 'Z' || text[^6] is '+' or '-')
                    && DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
                    ? instant
                    : Refuse(property, value, "a time with an offset and at most milliseconds, like 2020-08-17T10:00:00Z");
            default:
                return text;
        }
    }

    private string? RefuseEnum(Property property, EnumType type, YamlValue value, string text)
    {
        problems.Add(
            value.Position,
            $"{value.What} is not a value of {type.Name}, the type of \"{property.Name}\"."
                + Suggestion.OneOf(text, [.. type.Values.Select(v => v.Name)])
        );
        return null;
    }

    private bool HasFormat(Property property, YamlValue value, object typed)
    {
        if (property.Format is not { } format || typed is not string text || ValueFormats.Fits(format, text))
            return true;
        var nearest = ValueFormats.Nearest(format, text) is { } near ? $" Did you mean {Suggestion.Quoted(near)}?" : "";
        problems.Add(value.Position, $"Expected {ValueFormats.Describe(format)}, for \"{property.Name}\", but got {value.What}.{nearest}");
        return false;
    }

    private bool IsInRange(Property property, YamlValue value, object fit)
    {
        if (property is { Minimum: null, Maximum: null })
            return true;
        var number = Convert.ToDouble(fit, CultureInfo.InvariantCulture);
        if (!(number < property.Minimum) && !(number > property.Maximum))
            return true;
        Refuse(
            property,
            value,
            (property.Minimum, property.Maximum) switch
            {
                ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
                ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"a number of at least {least}"),
                (_, var most) => string.Create(CultureInfo.InvariantCulture, $"a number of at most {most}"),
            }
        );
        return false;
    }

    private static bool IsVisible(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control);

    private StatedValue? ReadWrittenDate(Property property, YamlMap map)
    {
        foreach (var entry in map.Entries.Where(e => e.Key.Text is not ("date" or "asWritten")))
            problems.Add(entry.Key.Position, $"Expected \"date\" and \"asWritten\" in a date, but got {entry.Key.What}.");
        if (map["date"] is not { } value)
        {
            problems.Add(
                map.Position,
                $"Expected \"date\" in \"{property.Name}\", as in {{ date: 2020-08-17, asWritten: \"on Monday\" }}."
            );
            return null;
        }

        var asWritten = map["asWritten"] is { } written ? ReadText("asWritten", written) : null;
        if (ReadText("date", value) is not { } text || ReadDate(value, text) is not { } date)
            return null;
        return new StatedValue([date.Text], asWritten);
    }

    private PartialDate? ReadDate(YamlValue value, string text)
    {
        if (text.Length > MaxDate)
        {
            problems.Add(value.Position, $"Expected a date, as in 2020-08-17, but got {value.What}.");
            return null;
        }

        if (!PartialDate.TryParse(text, out var date, out var error))
        {
            problems.Add(value.Position, error);
            return null;
        }

        return date;
    }

    private object? Refuse(Property property, YamlValue value, string expected)
    {
        problems.Add(value.Position, $"Expected {expected} for \"{property.Name}\", but got {value.What}.");
        return null;
    }
}
