using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads the keys that nodes, relations and mentions have in common: properties and quotes.</summary>
internal sealed class EntryReader(ValueReader values, QuoteReader quotes, ProblemList problems)
{
    private const string Quote = "quote";
    private const string Quotes = "quotes";

    /// <summary>Reads the key if it is a quote or a property; otherwise does nothing.</summary>
    /// <returns>False if it is neither.</returns>
    public bool TryRead(YamlEntry entry, Func<string, Property?> find, Entry into)
    {
        if (entry.Key.Text is Quote or Quotes)
        {
            quotes.Read(entry, into);
            return true;
        }

        if (find(entry.Key.Text) is not { } property)
            return false;
        into.Tried.Add(property.Name);
        if (property.IsDerived)
            problems.Add(entry.Key.Position, $"\"{property.Name}\" is derived from the other facts; omit it.");
        else if (values.Read(property, entry.Value) is { } value)
            into.Properties.Add(new StatedProperty(property.Name, value, LinePosition.Of(entry.Value.Position)));
        return true;
    }

    /// <summary>
    /// Reports an unknown key; for the former name of a property, its current name. If a quote was probably meant, the missing quote
    /// is not reported as well.
    /// </summary>
    public void Unknown(YamlText key, string what, IEnumerable<string> known, IEnumerable<Property> properties, Entry entry)
    {
        entry.HasQuotes |= Suggestion.Near(key.Text, [Quote, Quotes]).Count > 0;
        var hint = properties.FirstOrDefault(p => p.Formerly == key.Text) is { } renamed
            ? $" It is \"{renamed.Name}\" now."
            : Suggestion.For(key.Text, [.. known, Quote, Quotes]);
        problems.Add(key.Position, $"{what} has no {Suggestion.Quoted(key.Text)}.{hint}");
    }

    /// <summary>The names of the properties that a file may state.</summary>
    public static IEnumerable<string> Stated(IEnumerable<Property> properties) => properties.Where(p => !p.IsDerived).Select(p => p.Name);
}
