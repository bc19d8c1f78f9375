using System.Globalization;
using Graph.Model;
using Graph.Seeding.Merging;
using Graph.Storage.Changes;

namespace Graph.Seeding.Writing;

/// <summary>Describes, fact by fact, how one graph differs from another.</summary>
internal static class FactDifferences
{
    /// <summary>Every difference by id; derived differences (occurrences in documents, ends of mentions) are omitted.</summary>
    public static SortedDictionary<string, FactDifference> Between(
        (MergedGraph Graph, WrittenGraph Written) before,
        (MergedGraph Graph, WrittenGraph Written) after
    )
    {
        var changes = new SortedDictionary<string, FactDifference>(StringComparer.Ordinal);
        foreach (var id in before.Written.Nodes.Keys.Union(after.Written.Nodes.Keys))
        {
            var (old, now) = (before.Written.Nodes.GetValueOrDefault(id), after.Written.Nodes.GetValueOrDefault(id));
            if (old == now)
                continue;
            var what = now is not null ? What(after.Graph, now) : What(before.Graph, old!);
            changes.Add(id, Change(id, what, old?.Properties, now?.Properties, Ends(("kind", old?.Kind, now?.Kind))));
        }

        foreach (var id in before.Written.Relations.Keys.Union(after.Written.Relations.Keys))
        {
            var (old, now) = (before.Written.Relations.GetValueOrDefault(id), after.Written.Relations.GetValueOrDefault(id));
            if (old == now || ModelNames.IsDerivedRelation((now ?? old)!.Type))
                continue;
            var what = (now is not null ? after.Graph : before.Graph).Relations[id].What;
            changes.Add(
                id,
                Change(id, what, old?.Properties, now?.Properties, Ends(("from", old?.FromId, now?.FromId), ("to", old?.ToId, now?.ToId)))
            );
        }

        return changes;
    }

    private static FactDifference Change(string id, string what, PropertyValues? old, PropertyValues? now, IEnumerable<ValueChange> ends) =>
        (old, now) switch
        {
            (null, _) => new FactDifference(FactDifferenceKind.Added, id, what, []),
            (_, null) => new FactDifference(FactDifferenceKind.Withdrawn, id, what, []),
            _ => new FactDifference(
                FactDifferenceKind.Changed,
                id,
                what,
                [
                    .. ends,
                    .. from name in old.Select(p => p.Key).Union(now.Select(p => p.Key)).Order(StringComparer.Ordinal)
                    where !PropertyValues.Same(old[name], now[name])
                    select new ValueChange(name, Shown(old[name]), Shown(now[name])),
                ]
            ),
        };

    private static IEnumerable<ValueChange> Ends(params IEnumerable<(string Name, string? Old, string? New)> parts) =>
        parts
            .Where(p => p.Old is not null && p.New is not null && p.Old != p.New)
            .Select(p => new ValueChange($"<{p.Name}>", p.Old, p.New));

    private static string What(MergedGraph graph, NodeWrite node) =>
        node.Kind switch
        {
            ModelNames.Evidence => $"evidence of \"{node.Properties["factId"]}\": {Suggestion.Quoted((string)node.Properties["exact"]!)}",
            ModelNames.Mention => graph.Mentions[node.Id].What,
            _ => graph.Nodes[node.Id].What,
        };

    private static string? Shown(object? value) =>
        value switch
        {
            null => null,
            IReadOnlyList<object> list => string.Join(", ", list.Select(Shown)),
            bool flag => flag ? "true" : "false",
            PartialDate { AsWritten: { } words } date => $"{date.Text} ({words})",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
