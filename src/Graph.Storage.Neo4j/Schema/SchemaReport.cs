namespace Graph.Storage.Neo4j.Schema;

/// <summary>How the indexes and constraints of a database stand to those that the model wants. Immutable.</summary>
/// <param name="Wanted">How many the model wants.</param>
/// <param name="Created">What was made, in words.</param>
/// <param name="Dropped">What was removed.</param>
/// <param name="Missing">What is wanted and not there.</param>
/// <param name="Different">What is there in another form than is wanted, and what to do.</param>
/// <param name="Superfluous">What this program made and the model no longer wants.</param>
/// <param name="Foreign">What others made: it is left as it is.</param>
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
    /// <summary>Nothing is missing, different or superfluous.</summary>
    public bool IsAsWanted => Missing.Count + Different.Count + Superfluous.Count == 0;

    /// <summary>One line for each thing that is to be told, and one for all.</summary>
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
                ("not ours", Foreign),
            }
        )
        {
            foreach (var item in items)
                yield return $"{title}: {item}";
        }

        yield return IsAsWanted
            ? $"All {Wanted} indexes and constraints of the model are there and online."
            : $"{Wanted} indexes and constraints are wanted: {Missing.Count} are missing, {Different.Count} are different, "
                + $"{Superfluous.Count} are superfluous.";
    }
}
