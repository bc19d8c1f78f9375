namespace Graph.Storage.Neo4j.Schema;

/// <summary>What a database has, beside what the model wants.</summary>
/// <param name="Missing">Wanted and not there.</param>
/// <param name="Different">Wanted, and something else is there.</param>
/// <param name="Superfluous">Of this program, and not wanted.</param>
/// <param name="Foreign">Of others, and none of this program's business.</param>
internal sealed record SchemaComparison(
    IReadOnlyList<IndexDefinition> Missing,
    IReadOnlyList<SchemaDifference> Different,
    IReadOnlyList<PresentItem> Superfluous,
    IReadOnlyList<PresentItem> Foreign
)
{
    /// <summary>Compares.</summary>
    public static SchemaComparison Of(IReadOnlyList<IndexDefinition> wanted, IReadOnlyList<PresentItem> present)
    {
        var missing = new List<IndexDefinition>();
        var different = new List<SchemaDifference>();
        var used = new HashSet<PresentItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in wanted)
        {
            // What another program made serves as well under its own name.
            var named = present.FirstOrDefault(p => p.Name == item.Name);
            var serving = named?.Serves(item) == true ? named : present.FirstOrDefault(p => p.Serves(item));
            if (serving is not null)
            {
                used.Add(serving);
            }
            else if ((named ?? present.FirstOrDefault(p => StandsInTheWay(p, item))) is { } other)
            {
                used.Add(other);
                different.Add(new SchemaDifference(item, other));
            }
            else
            {
                missing.Add(item);
            }
        }

        var rest = present.Where(p => !used.Contains(p)).ToLookup(p => p.IsOurs);
        return new SchemaComparison(missing, different, [.. rest[true]], [.. rest[false]]);
    }

    // The server has one index of a sort over the same values, and no constraint over those of an index.
    private static bool StandsInTheWay(PresentItem present, IndexDefinition item) =>
        present.IsOver(item)
        && item.Type switch
        {
            SchemaItemType.Unique or SchemaItemType.Range => present.Type is SchemaItemType.Unique or SchemaItemType.Range,
            _ => present.Type == item.Type,
        };
}
