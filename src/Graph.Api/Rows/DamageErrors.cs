using Graph.Api.Execution;
using Graph.GraphQL.Execution;
using Graph.Storage.Results;

namespace Graph.Api.Rows;

/// <summary>
/// The errors for facts that another program damaged in the store; each affects only its own position. A property that may be null is
/// null, with an error there; a fact without its mandatory data is omitted from lists, with an error at the list, and null elsewhere.
/// </summary>
internal static class DamageErrors
{
    /// <summary>The errors of a slot's values, by row; null if all can be read.</summary>
    public static IReadOnlyDictionary<int, Exception>? At(RowSet set, int slot) => Of(set, damage => damage.Slot == slot);

    /// <summary>The errors of unreadable facts, by row; null if all can be read.</summary>
    public static IReadOnlyDictionary<int, Exception>? OfFacts(RowSet set) => Of(set, damage => damage.IsRequired);

    /// <summary>Lists of objects at the positions of ranges, without the unreadable ones; each list has their errors.</summary>
    public static Column WithoutThem(
        IReadOnlyDictionary<int, Exception> damaged,
        int[] parents,
        Func<int, Range> rowsOf,
        Func<int[], Column> items
    )
    {
        var (offsets, places, omissions) = (new int[parents.Length + 1], new List<int>(), new IReadOnlyList<Exception>?[parents.Length]);
        for (var i = 0; i < parents.Length; i++)
        {
            var (start, end) = (rowsOf(parents[i]).Start.Value, rowsOf(parents[i]).End.Value);
            var rows = Enumerable.Range(start, end - start).ToLookup(damaged.ContainsKey);
            places.AddRange(rows[false]);
            omissions[i] = rows[true].Any() ? [.. rows[true].Select(row => damaged[row])] : null;
            offsets[i + 1] = places.Count;
        }

        return new ListColumn(offsets, items([.. places]), omissions: omissions);
    }

    private static Dictionary<int, Exception>? Of(RowSet set, Func<RowDamage, bool> isMeant)
    {
        if (set.Damages.Count == 0)
            return null;
        var found = new Dictionary<int, Exception>();
        foreach (var damage in set.Damages.Where(isMeant))
        {
            var ids = damage.IsOfRelation ? set.RelationIds : set.NodeIds;
            found.TryAdd(damage.Row, new FactDamagedException(ids?.Text(damage.Row), damage.Property));
        }

        return found.Count == 0 ? null : found;
    }
}
