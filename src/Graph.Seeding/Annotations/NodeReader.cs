using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding.Facts;
using Graph.Seeding.Yaml;

namespace Graph.Seeding.Annotations;

/// <summary>Reads the entries of a kind's section, and the relations in them.</summary>
internal sealed class NodeReader(
    EntryReader entries,
    EntryDefaults defaults,
    RelationReader relations,
    ValueReader values,
    ProblemList problems
)
{
    /// <summary>Reads one entry; its node and relations are added.</summary>
    /// <param name="kind">The kind of the section.</param>
    /// <param name="value">The entry.</param>
    /// <param name="special">Keys that the section itself reads.</param>
    /// <param name="nodes">Receives the node.</param>
    /// <param name="into">Receives its relations.</param>
    public void Read(Kind kind, YamlValue value, IReadOnlyList<string> special, List<NodeAssertion> nodes, List<RelationAssertion> into)
    {
        if (value is not YamlMap map)
        {
            problems.Add(value.Position, $"Expected an entry of {kind.Plural}, as in {{ id: ..., name: ... }}, but got {value.What}.");
            return;
        }

        if (map["id"] is not { } idValue)
        {
            problems.Add(map.Position, $"This entry of {kind.Plural} has no \"id\".");
            MissIdOf(map, problems);
            return;
        }

        var id = values.ReadId("id", idValue);
        if (id is null)
            MissIdOf(map, problems);
        var entry = new Entry();
        var fields = new List<(RelationField Field, YamlEntry Entry)>();
        foreach (var item in map.Entries.Where(e => e.Key.Text != "id" && !special.Contains(e.Key.Text)))
        {
            if (kind.FindField(item.Key.Text) is { } field)
                fields.Add((field, item));
            else if (!entries.TryRead(item, kind.FindProperty, entry))
                entries.Unknown(item.Key, kind.Name, Keys(kind).Concat(special), kind.Properties, entry);
        }

        if (id is null)
            return;
        defaults.AddTo(kind, entry);
        entry.Report(id, problems);
        nodes.Add(new NodeAssertion(id, kind.Name, LinePosition.Of(map.Position), entry.Properties, entry.Passages));
        foreach (var (field, item) in fields)
            relations.ReadField(field, id, entry, item, into);
    }

    /// <summary>Records the probable id of an unreadable entry, because other entries reference it.</summary>
    public static void MissIdOf(YamlMap entry, ProblemList problems)
    {
        foreach (var key in new[] { "id", "name" })
        {
            if (entry[key] is YamlText text && TextValidity.Problem(text.Text) is null)
                problems.Miss(FactId.IsValid(text.Text) ? text.Text : FactId.Slug(text.Text));
        }
    }

    private static IEnumerable<string> Keys(Kind kind) =>
        EntryReader
            .Stated(kind.Properties)
            .Concat(kind.Fields.Where(f => !ModelNames.IsDerivedRelation(f.Relation.Name)).Select(f => f.Name));
}
