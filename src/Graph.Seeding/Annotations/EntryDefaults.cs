using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>
/// Reads <c>defaults</c>: properties that hold for every entry of a section that defines a node, unless the entry has its own.
/// </summary>
internal sealed class EntryDefaults(GraphModel model, EntryReader entries, ProblemList problems)
{
    private const string Form = "statements: { saidAt: 2020-09, dateInference: \"...\" }";

    private readonly Dictionary<Kind, Entry> _byKind = [];

    /// <summary>Reads the section.</summary>
    public void Read(YamlValue section)
    {
        if (section is not YamlMap kinds)
        {
            problems.Add(section.Position, $"Expected sections with properties under \"defaults\", as in {Form}, but got {section.What}.");
            return;
        }

        foreach (var entry in kinds.Entries)
        {
            if (
                model.FindByPlural(entry.Key.Text) is not Kind kind
                || ModelNames.IsDerivedKind(kind.Name)
                || kind.Name == ModelNames.Document
            )
            {
                var known = model
                    .Kinds.Where(k => !ModelNames.IsDerivedKind(k.Name) && k.Name != ModelNames.Document)
                    .Select(k => k.Plural);
                problems.Add(
                    entry.Key.Position,
                    $"Expected the section of a kind under \"defaults\", but got {entry.Key.What}.{Suggestion.For(entry.Key.Text, known)}"
                );
            }
            else if (entry.Value is YamlMap properties)
            {
                ReadKind(kind, properties);
            }
            else
            {
                problems.Add(
                    entry.Value.Position,
                    $"Expected properties for \"{entry.Key.Text}\", as in {Form}, but got {entry.Value.What}."
                );
            }
        }
    }

    /// <summary>
    /// Adds defaults to an entry for properties that it does not set. Entries that only extend a node defined elsewhere take
    /// none.
    /// </summary>
    public void AddTo(Kind kind, Entry entry)
    {
        if (
            !_byKind.TryGetValue(kind, out var defaults)
            || !kind.Properties.Any(p => p.MustBeGiven && p.Name != "id" && entry.Tried.Contains(p.Name))
        )
        {
            return;
        }

        var said = entry.Tried.ToHashSet(StringComparer.Ordinal);
        var taken = defaults.Properties.Where(p => p.Name != ModelNames.DateInference && !IsSaid(p.Name)).ToList();
        // A date inference belongs to the dates next to it.
        var dates = defaults.Properties.Where(p => kind.FindProperty(p.Name)!.Type == PropertyType.PartialDate).ToList();
        if (!said.Contains(ModelNames.DateInference) && (dates.Count == 0 || dates.Exists(taken.Contains)))
            taken.AddRange(defaults.Properties.Where(p => p.Name == ModelNames.DateInference));
        entry.Properties.AddRange(taken.Select(p => p with { IsInherited = true }));

        bool IsSaid(string property) =>
            said.Contains(property) || ModelNames.SaidTogether.Any(group => group.Contains(property) && group.Any(said.Contains));
    }

    private void ReadKind(Kind kind, YamlMap properties)
    {
        var read = new Entry();
        foreach (var item in properties.Entries)
        {
            if (kind.FindField(item.Key.Text) is not null || item.Key.Text is "id" or "name" or "quote" or "quotes")
                problems.Add(item.Key.Position, $"{item.Key.What} cannot have a default: every entry has its own.");
            else if (!entries.TryRead(item, kind.FindProperty, read))
                entries.Unknown(item.Key, kind.Name, EntryReader.Stated(kind.Properties).Except(["id", "name"]), kind.Properties, read);
        }

        _byKind[kind] = read;
    }
}
