namespace Graph.Storage.Neo4j.Schema;

/// <summary>The differences between a database and the model's requirements.</summary>
/// <param name="Missing">Required and not present.</param>
/// <param name="Different">Required, but another item is in its position.</param>
/// <param name="Superfluous">Created by this program, and not required.</param>
/// <param name="Foreign">Created by other programs, and ignored.</param>
internal sealed record SchemaComparison(
    IReadOnlyList<IndexDefinition> Missing,
    IReadOnlyList<SchemaDifference> Different,
    IReadOnlyList<PresentItem> Superfluous,
    IReadOnlyList<PresentItem> Foreign
)
{
    /// <summary>Compares present and required items.</summary>
    public static SchemaComparison Of(IReadOnlyList<IndexDefinition> wanted, IReadOnlyList<PresentItem> present)
    {
        var missing = new List<IndexDefinition>();
        var different = new List<SchemaDifference>();
        var used = new HashSet<PresentItem>(ReferenceEqualityComparer.Instance);
        foreach (var item in wanted)
        {
            // An equivalent item of another program serves as well, under its own name.
            var named = present.FirstOrDefault(p => p.Name == item.Name);
            var serving = named?.Serves(item) == true ? named : present.FirstOrDefault(p => p.Serves(item));
            if (serving is not null)
            {
                used.Add(serving);
            }
            else if ((named ?? present.FirstOrDefault(p => Conflicts(p, item))) is { } other)
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

    // The server allows one index of a type over the same values, and no constraint over the values of an index.
    private static bool Conflicts(PresentItem present, IndexDefinition item) =>
        present.IsOver(item)
        && item.Type switch
        {
            SchemaItemType.Unique or SchemaItemType.Range => present.Type is SchemaItemType.Unique or SchemaItemType.Range,
            _ => present.Type == item.Type,
        };
}
