using System.Globalization;
using Graph.Seeding.Facts;
using Graph.Seeding.Text;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads <c>quote</c>, <c>quotes</c> and the spellings of <c>mentions</c>, and finds them in their documents.</summary>
internal sealed class QuoteReader(DocumentTable documents, string? ownDocument, bool hasDocument, ValueReader values, ProblemList problems)
{
    private static readonly string[] Keys = ["text", "nth", "after", "in"];

    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly QuoteLocator _locator = new(problems);

    /// <summary>Reads the quotes of an entry; does nothing if it has none.</summary>
    public void Read(YamlEntry entry, Entry into)
    {
        into.HasQuotes = true;
        if (entry.Key.Text == "quote" && entry.Value is YamlList)
        {
            problems.Add(entry.Value.Position, "Expected one quote for \"quote\", but got a list. Write \"quotes\" for several.");
            return;
        }

        foreach (var value in entry.Value is YamlList list ? list.Items : [entry.Value])
        {
            if (ReadOne(value) is { } passage)
                into.Passages.Add(passage);
        }
    }

    /// <summary>The passage of one quote, or null with a problem.</summary>
    public Passage? ReadOne(YamlValue value)
    {
        if (value is YamlMap map)
            CheckKeys(map);
        if (Request(value) is not { } request)
            return null;
        if (request.Nth.Count <= 1)
            return _locator.LocateOne(request);
        problems.Add(
            value.Position,
            "Expected one number for \"nth\", but got a list. Write a quote for each occurrence, under \"quotes\"."
        );
        return null;
    }

    /// <summary>The requested quote, or null: with a problem, or without one if its document already has one.</summary>
    public QuoteRequest? Request(YamlValue value)
    {
        var map = value as YamlMap;
        if (map is not null && map["text"] is null)
        {
            problems.Add(map.Position, "Expected \"text\" in the quote, as in { text: \"...\", nth: 2 }.");
            return null;
        }

        var text = values.ReadWords("quote", map?["text"] ?? value);
        var after = map?["after"] is { } words ? values.ReadWords("after", words) : null;
        var nth = map?["nth"] is { } numbers ? ReadNth(numbers) : [];
        var document = map?["in"] is { } name ? FindDocument(name) : OwnDocument(value);
        return text is null || nth is null || document is null ? null : new QuoteRequest(value.Position, document, text, nth, after);
    }

    private void CheckKeys(YamlMap map)
    {
        foreach (var entry in map.Entries.Where(e => !Keys.Contains(e.Key.Text)))
        {
            problems.Add(
                entry.Key.Position,
                $"Expected {Suggestion.Any(Keys)} in a quote, but got {entry.Key.What}.{Suggestion.For(entry.Key.Text, Keys)}"
            );
        }
    }

    private int[]? ReadNth(YamlValue value)
    {
        var read = new List<int>();
        foreach (var item in value is YamlList list ? list.Items : [value])
        {
            if (item is YamlText text && int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var nth))
            {
                read.Add(nth);
                continue;
            }

            problems.Add(item.Position, $"Expected a number of at least 1 for \"nth\", but got {item.What}.");
            return null;
        }

        return [.. read];
    }

    private DocumentText? FindDocument(YamlValue value)
    {
        if (values.ReadId("in", value) is not { } id)
            return null;
        // A wrong id is reported once, at its first position, and not at all if its own file could not be read.
        if (!documents.IsDeclared(id) && _unknown.Add(id) && !problems.IsIncomplete && !problems.WasMissed(id))
            problems.Add(value.Position, $"There is no document \"{id}\".{Suggestion.For(id, documents.Ids)}");
        return documents.Find(id);
    }

    private DocumentText? OwnDocument(YamlValue value)
    {
        if (ownDocument is not null)
            return documents.Find(ownDocument);
        if (hasDocument)
            return null;
        problems.Add(
            value.Position,
            "Expected the document of the quote, as in { in: doc-000, text: \"...\" }: this file is not about a single document."
        );
        return null;
    }
}
