using System.Globalization;
using Graph.Model;
using Graph.Seeding.Facts;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads relations, both under a node by field name and in the section <c>relations</c>.</summary>
internal sealed class RelationReader(GraphModel model, EntryReader entries, ValueReader values, ProblemList problems)
{
    /// <summary>Reads the targets of a field.</summary>
    public void ReadField(RelationField field, string node, Entry around, YamlEntry item, List<RelationAssertion> into)
    {
        if (ModelNames.IsDerivedRelation(field.Relation.Name))
        {
            problems.Add(item.Key.Position, $"\"{field.Name}\" is derived from quotes and mentions; omit it.");
            return;
        }

        var targets = item.Value is YamlList list ? list.Items : [item.Value];
        if (!field.IsMany && targets.Count > 1)
            problems.Add(targets[1].Position, $"Expected one target for \"{field.Name}\" ({field.TypeText}), but got {targets.Count}.");
        foreach (var target in targets)
            ReadTarget(field, node, around, target, into);
    }

    /// <summary>Reads an entry of <c>relations</c>.</summary>
    public void ReadListed(YamlValue value, List<RelationAssertion> into)
    {
        const string form = "{ type: PART_OF, from: ..., to: ... }";
        if (value is not YamlMap map)
        {
            problems.Add(value.Position, $"Expected a relation, as in {form}, but got {value.What}.");
            return;
        }

        if (RequireKeys(map, "relation", form, "type", "from", "to") && FindType(map["type"]!) is { } type)
        {
            var entry = ReadEntry(type, map, ["type", "from", "to"]);
            var from = values.ReadId("from", map["from"]!);
            var to = values.ReadId("to", map["to"]!);
            if (from is not null && to is not null)
                Add(type, (from, to), map, null, null, entry, entry.Passages, into);
        }
    }

    private void ReadTarget(RelationField field, string node, Entry around, YamlValue target, List<RelationAssertion> into)
    {
        var entry = new Entry();
        var map = target as YamlMap;
        string? other;
        if (map is null)
        {
            other = values.ReadId(field.Name, target);
        }
        else
        {
            if (!RequireKeys(map, $"target of \"{field.Name}\"", "{ to: ..., quote: \"...\" }", "to"))
                return;
            other = values.ReadId("to", map["to"]!);
            entry = ReadEntry(field.Relation, map, ["to"]);
        }

        if (other is null)
            return;
        Inherit(around, entry);
        var ends = field.Direction == RelationDirection.Out ? (node, other) : (other, node);
        Add(field.Relation, ends, target, node, field.Name, entry, entry.HasQuotes ? entry.Passages : around.Passages, into);
    }

    private Entry ReadEntry(RelationType type, YamlMap map, string[] special)
    {
        var entry = new Entry();
        foreach (var item in map.Entries.Where(e => e.Key.Text != "id" && !special.Contains(e.Key.Text)))
        {
            if (!entries.TryRead(item, type.FindProperty, entry))
            {
                entries.Unknown(
                    item.Key,
                    $"The relation {type.Name}",
                    EntryReader.Stated(type.Properties).Concat(special),
                    type.Properties,
                    entry
                );
            }
        }

        return entry;
    }

    private void Add(
        RelationType type,
        (string From, string To) ends,
        YamlValue value,
        string? under,
        string? field,
        Entry entry,
        IReadOnlyList<Passage> passages,
        List<RelationAssertion> into
    )
    {
        if (ends.From == ends.To)
        {
            problems.Add(value.Position, $"The relation {type.Name} leads from \"{ends.From}\" to itself.");
            return;
        }

        // An undirected relation is a single relation, whichever end lists it.
        if (type.Fields.Any(f => f.IsUndirected) && string.CompareOrdinal(ends.From, ends.To) > 0)
            ends = (ends.To, ends.From);
        var given = value is YamlMap map && map["id"] is { } id ? values.ReadId("id", id) : null;
        given ??= DerivedId(type, ends.From, ends.To, entry.Properties);
        entry.Report(given, problems);
        into.Add(
            new RelationAssertion(
                given,
                type.Name,
                ends.From,
                ends.To,
                LinePosition.Of(value.Position),
                under,
                field,
                entry.Properties,
                passages
            )
        );
    }

    private static string DerivedId(RelationType type, string from, string to, List<StatedProperty> properties)
    {
        var key = type.Key.Select(k =>
            properties.Find(p => p.Name == k.Name) is { } stated ? string.Join(", ", stated.Value.Items) : DefaultOf(k)
        );
        return FactId.ForRelation(type, from, to, [.. key]);
    }

    private static string? DefaultOf(Property property) =>
        property.Default is bool flag ? (flag ? "true" : "false") : Convert.ToString(property.Default, CultureInfo.InvariantCulture);

    private static void Inherit(Entry around, Entry entry)
    {
        foreach (var group in ModelNames.SaidTogether.Where(g => !entry.Properties.Any(p => g.Contains(p.Name))).ToList())
            entry.Properties.AddRange(around.Properties.Where(p => group.Contains(p.Name)).Select(p => p with { IsInherited = true }));
    }

    private bool RequireKeys(YamlMap map, string what, string form, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (map[key] is not null)
                continue;
            problems.Add(map.Position, $"Expected \"{key}\" in the {what}, as in {form}.");
            return false;
        }

        return true;
    }

    private RelationType? FindType(YamlValue value)
    {
        if (values.ReadText("type", value) is not { } name)
            return null;
        if (model.FindRelation(name) is not { } type)
        {
            var known = model.Relations.Select(r => r.Name).Where(r => !ModelNames.IsDerivedRelation(r));
            problems.Add(value.Position, $"The model has no relation {Suggestion.Quoted(name)}.{Suggestion.For(name, known)}");
            return null;
        }

        if (!ModelNames.IsDerivedRelation(name))
            return type;
        problems.Add(value.Position, $"{name} is derived from quotes and mentions; omit it.");
        return null;
    }
}
