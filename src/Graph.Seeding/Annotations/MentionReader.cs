using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Text;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads <c>mentions</c>: how each actor is spelled, and where.</summary>
internal sealed class MentionReader(
    Kind mention, EntryReader entries, QuoteReader quotes, ValueReader values, ProblemList problems)
{
    private static readonly string[] Special = ["text", "nth", "after", "in"];

    private readonly QuoteLocator locator = new(problems);

    public void Read(YamlValue section, List<MentionAssertion> into)
    {
        if (section is not YamlMap actors)
        {
            problems.Add(section.Position,
                $"Expected the ids of actors under \"mentions\", each with its spellings; came {section.What}.");
            return;
        }

        foreach (var actor in actors.Entries)
        {
            if (values.ReadId("mentions", actor.Key) is not { } id)
                continue;
            var spellings = actor.Value is YamlList list ? list.Items : [actor.Value];
            var read = spellings.Select(s => ReadSpelling(id, s)).OfType<MentionAssertion>().ToList();
            into.AddRange(WithoutNested(read));
        }
    }

    private MentionAssertion? ReadSpelling(string actor, YamlValue value)
    {
        var entry = new Entry();
        if (value is YamlMap map)
            foreach (var item in map.Entries.Where(e => !Special.Contains(e.Key.Text)))
                if (item.Key.Text is "quote" or "quotes" || !entries.TryRead(item, mention.FindProperty, entry))
                    entries.Unknown(item.Key, "A mention", EntryReader.Stated(mention.Properties).Except(["id"]).Concat(Special));
        if (quotes.Request(value) is not { } request)
            return null;
        var passages = locator.LocateAll(request);
        return passages.Count == 0 ? null : new MentionAssertion(
            actor, request.Document.Id, NormalizedText.Normalize(request.Text), Place.Of(value.Position),
            entry.Properties, passages);
    }

    /// <summary>
    /// A spelling does not stand where it is only a part of a longer spelling of the same actor: 'Kazakevich' within
    /// 'Gennady Kazakevich'.
    /// </summary>
    private IEnumerable<MentionAssertion> WithoutNested(IReadOnlyList<MentionAssertion> spellings)
    {
        foreach (var spelling in spellings)
        {
            var free = spelling.Passages
                .Where(p => !spellings.Any(other => other.Passages.Any(longer => longer.IsAround(p)))).ToList();
            if (free.Count > 0)
            {
                yield return spelling with { Passages = free };
                continue;
            }

            var around = spellings.First(other => other.Passages.Any(longer => longer.IsAround(spelling.Passages[0])));
            problems.Add(new SourcePosition(File, spelling.At.Line, spelling.At.Column),
                $"\"{spelling.Text}\" stands in {spelling.Document} only as a part of \"{around.Text}\", which is listed too; leave it out.");
        }
    }

    /// <summary>The file that is read.</summary>
    public required string File { get; init; }
}
