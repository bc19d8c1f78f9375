using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>
/// The evidence ids that are stored on facts, as of a change: computed here for the facts that the change creates, and named
/// where the database has to rebuild the lists.
/// </summary>
internal sealed class EvidenceLists
{
    private const string Order = "order";

    private readonly Dictionary<string, List<(long Order, string Id)>> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _created = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    public EvidenceLists(ChangeSet changes)
    {
        foreach (var change in changes.Nodes)
        {
            if (change.Before is null)
                _created.Add(change.Id);
            var (before, after) = (Place(change.Before), Place(change.After));
            if (before == after)
                continue;
            if (before is { } was)
                _touched.Add(was.FactId);
            if (after is { } @is)
                _touched.Add(@is.FactId);
        }

        foreach (var change in changes.Relations)
        {
            // A relation that gets other ends is recreated.
            if (change.Before is null)
                _created.Add(change.Id);
            else if (change.After is not null && IsMoved(change))
                _touched.Add(change.Id);
        }

        foreach (var change in changes.Nodes)
        {
            if (Place(change.After) is { } place && _created.Contains(place.FactId))
            {
                if (!_added.TryGetValue(place.FactId, out var list))
                    _added.Add(place.FactId, list = []);
                list.Add((place.Order, change.Id));
            }
        }

        _touched.ExceptWith(_created);
        _touched.ExceptWith(changes.Nodes.Where(c => c.After is null).Select(c => c.Id));
        _touched.ExceptWith(changes.Relations.Where(c => c.After is null).Select(c => c.Id));
    }

    /// <summary>The existing facts whose evidence must be listed again.</summary>
    public IReadOnlyCollection<string> Touched => _touched;

    /// <summary>The evidence of a fact that the change creates, in reading order.</summary>
    public IReadOnlyList<string> OfCreated(string factId) =>
        _added.TryGetValue(factId, out var list)
            ? [.. list.OrderBy(e => e.Order).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => e.Id)]
            : [];

    /// <summary>
    /// Whether a relation has another type or other ends than before: a relationship cannot change them, so it is replaced.
    /// </summary>
    public static bool IsMoved(RelationChange change) =>
        change is { Before: { } before, After: { } after }
        && (before.Type != after.Type || before.FromId != after.FromId || before.ToId != after.ToId);

    private static (string FactId, long Order)? Place(NodeState? node) =>
        node is not null && FactShape.Of(node.Kind).SupportsFacts && node.Properties[ReferenceProperties.FactId] is string fact
            ? (fact, node.Properties[Order] as long? ?? 0)
            : null;
}
