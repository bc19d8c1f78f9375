using System.Globalization;
using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding.Facts;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads the value of a property as the model types it.</summary>
internal sealed class ValueReader(ProblemList problems)
{
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

    /// <summary>A text that is not empty, or null with a problem that says what it was to be.</summary>
    public string? ReadText(string what, YamlValue value)
    {
        if (value is not YamlText text || text.Text.Trim().Length == 0)
        {
            problems.Add(value.Position, $"Expected text for \"{what}\"; came {(value is YamlText ? "nothing" : value.What)}.");
            return null;
        }

        if (TextValidity.Problem(text.Text) is not { } invalid)
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

    private string? ReadItem(Property property, YamlValue value)
    {
        if (property.Type == PropertyType.Id)
            return ReadId(property.Name, value);
        if (ReadText(property.Name, value) is not { } text)
            return null;
        switch (property.Type)
        {
            case PropertyType.Int:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? whole.ToString(CultureInfo.InvariantCulture) : Refuse(property, value, "a whole number");
            case PropertyType.Float:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? number.ToString("R", CultureInfo.InvariantCulture) : Refuse(property, value, "a number");
            case PropertyType.Boolean:
                return text is "true" or "false" ? text : Refuse(property, value, "true or false");
            case PropertyType.Enum:
                return ReadEnum(property, property.Enum!, value, text);
            case PropertyType.PartialDate:
                return ReadDate(value, text)?.Text;
            case PropertyType.DateTime:
                return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                    ? instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
                    : Refuse(property, value, "an instant like 2020-08-17T10:00:00Z");
            default:
                return text;
        }
    }

    private string? ReadEnum(Property property, EnumType type, YamlValue value, string text)
    {
        if (type.Contains(text))
            return text;
        var names = type.Values.Select(v => v.Name).ToList();
        var suggestion = Suggestion.For(text, names);
        problems.Add(value.Position, $"\"{text}\" is no {type.Name}, which \"{property.Name}\" is."
            + (suggestion.Length > 0 ? suggestion : $" Expected {Suggestion.Any(names)}."));
        return null;
    }

    private StatedValue? ReadWrittenDate(Property property, YamlMap map)
    {
        foreach (var entry in map.Entries.Where(e => e.Key.Text is not ("date" or "asWritten")))
            problems.Add(entry.Key.Position, $"Expected \"date\" and \"asWritten\" in a date; came \"{entry.Key.Text}\".");
        if (map["date"] is not { } value)
        {
            problems.Add(map.Position, $"Expected \"date\" in \"{property.Name}\", as in {{ date: 2020-08-17, asWritten: \"on Monday\" }}.");
            return null;
        }

        var asWritten = map["asWritten"] is { } written ? ReadText("asWritten", written) : null;
        if (ReadText("date", value) is not { } text || ReadDate(value, text) is not { } date)
            return null;
        return new StatedValue([date.Text], asWritten);
    }

    private PartialDate? ReadDate(YamlValue value, string text)
    {
        if (PartialDate.TryParse(text, out var date, out var error))
            return date;
        problems.Add(value.Position, error);
        return null;
    }

    private string? Refuse(Property property, YamlValue value, string expected)
    {
        problems.Add(value.Position, $"Expected {expected} for \"{property.Name}\"; came {value.What}.");
        return null;
    }
}
