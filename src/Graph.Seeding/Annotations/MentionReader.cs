using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Text;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads <c>mentions</c>: how each actor is spelled, and where.</summary>
internal sealed class MentionReader(Kind mention, EntryReader entries, QuoteReader quotes, ValueReader values, ProblemList problems)
{
    private static readonly string[] Special = ["text", "nth", "after", "in"];

    private readonly QuoteLocator _locator = new(problems);

    public void Read(YamlValue section, List<MentionAssertion> into)
    {
        if (section is not YamlMap actors)
        {
            problems.Add(
                section.Position,
                $"Expected the ids of actors under \"mentions\", each with its spellings, but got {section.What}."
            );
            return;
        }

        foreach (var actor in actors.Entries)
        {
            if (values.ReadId("mentions", actor.Key) is not { } id)
                continue;
            problems.Tried(id, "mentions");
            var spellings = actor.Value is YamlList list ? list.Items : [actor.Value];
            var read = spellings.Select(s => ReadSpelling(id, s)).OfType<MentionAssertion>().ToList();
            into.AddRange(WithoutNested(read));
        }
    }

    private MentionAssertion? ReadSpelling(string actor, YamlValue value)
    {
        var entry = new Entry();
        if (value is YamlMap map)
        {
            foreach (var item in map.Entries.Where(e => !Special.Contains(e.Key.Text)))
            {
                if (item.Key.Text is "quote" or "quotes" || !entries.TryRead(item, mention.FindProperty, entry))
                {
                    entries.Unknown(
                        item.Key,
                        "A mention",
                        EntryReader.Stated(mention.Properties).Except(["id"]).Concat(Special),
                        mention.Properties,
                        entry
                    );
                }
            }
        }

        if (quotes.Request(value) is not { } request)
            return null;
        var passages = _locator.LocateAll(request);
        return passages.Count == 0
            ? null
            : new MentionAssertion(
                actor,
                request.Document.Id,
                NormalizedText.Normalize(request.Text),
                LinePosition.Of(value.Position),
                entry.Properties,
                passages
            );
    }

    /// <summary>
    /// A spelling that also occurs by itself does not count where it is only part of a longer one of the same form; all names
    /// are one form: 'Kazakevich' within 'Gennady Kazakevich'.
    /// </summary>
    private static IEnumerable<MentionAssertion> WithoutNested(IReadOnlyList<MentionAssertion> spellings) =>
        from spelling in spellings
        let longer = spellings.Where(other => FormOf(other) == FormOf(spelling)).SelectMany(other => other.Passages).ToList()
        let alone = spelling.Passages.Where(p => !longer.Exists(l => l.IsAround(p))).ToList()
        select alone.Count > 0 ? spelling with { Passages = alone } : spelling;

    private static string? FormOf(MentionAssertion spelling) =>
        spelling.Properties.FirstOrDefault(p => p.Name == "form")?.Value.Items[0] is { } form && !ModelNames.IsName(form) ? form : null;
}
