using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>A field that shows one neighbour may have at most one, at any time and regardless of how it is asserted.</summary>
public static class ToOne
{
    /// <summary>Whether the rule holds for a field.</summary>
    public static bool Holds(RelationField field) => !field.IsMany && !field.IsUndirected;

    /// <summary>The single-neighbour fields of a node that would show more than one neighbour, with those neighbours.</summary>
    /// <param name="kind">The node's kind.</param>
    /// <param name="type">A relation type.</param>
    /// <param name="direction">Its direction, seen from the node.</param>
    /// <param name="neighbours">The ids and kinds of all nodes to which it leads.</param>
    public static IEnumerable<(RelationField Field, IReadOnlyList<string> Neighbours)> Violations(
        Kind kind,
        RelationType type,
        RelationDirection direction,
        IReadOnlyCollection<(string Id, Kind Kind)> neighbours
    )
    {
        foreach (var field in kind.Fields.Where(f => Holds(f) && f.Relation == type && f.Direction == direction))
        {
            List<string> shown =
            [
                .. neighbours.Where(n => field.Target.Kinds.Contains(n.Kind)).Select(n => n.Id).Distinct(StringComparer.Ordinal),
            ];
            if (shown.Count > 1)
                yield return (field, shown);
        }
    }
}
