namespace Graph.Storage.Neo4j.Schema;

/// <summary>Compares the indexes and constraints of a database with those that the model requires. Immutable.</summary>
/// <param name="Wanted">The number that the model requires.</param>
/// <param name="Created">Descriptions of the created items.</param>
/// <param name="Dropped">Descriptions of the removed items.</param>
/// <param name="Missing">Items that are required and not present.</param>
/// <param name="Different">Items that differ from the required form, and how to resolve that.</param>
/// <param name="Superfluous">Items that this program created and the model no longer requires.</param>
/// <param name="Foreign">Items of other programs: they are left unchanged.</param>
public sealed record SchemaReport(
    int Wanted,
    IReadOnlyList<string> Created,
    IReadOnlyList<string> Dropped,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Different,
    IReadOnlyList<string> Superfluous,
    IReadOnlyList<string> Foreign
)
{
    /// <summary>Whether nothing is missing, different or superfluous.</summary>
    public bool IsAsWanted => Missing.Count + Different.Count + Superfluous.Count == 0;

    /// <summary>One line for each item, and a summary line.</summary>
    public override string ToString() => string.Join(Environment.NewLine, Lines());

    private IEnumerable<string> Lines()
    {
        foreach (
            var (title, items) in new[]
            {
                ("dropped", Dropped),
                ("created", Created),
                ("missing", Missing),
                ("different", Different),
                ("superfluous", Superfluous),
                ("foreign", Foreign),
            }
        )
        {
            foreach (var item in items)
                yield return $"{title}: {item}";
        }

        yield return IsAsWanted
            ? $"All {Wanted} indexes and constraints of the model exist and are online."
            : $"{Wanted} indexes and constraints are expected: {Missing.Count} are missing, {Different.Count} are different, "
                + $"{Superfluous.Count} are superfluous.";
    }
}
