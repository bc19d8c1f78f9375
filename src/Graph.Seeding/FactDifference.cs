namespace Graph.Seeding;

/// <summary>The effect of seeding on one fact, on a spelling of an actor, or on a passage that supports a fact.</summary>
/// <param name="Kind">Whether it is added, changed or withdrawn.</param>
/// <param name="Id">Its id.</param>
/// <param name="What">What it is, for messages: <c>Person "jane-doe"</c>.</param>
/// <param name="Values">The changed properties, by name; empty if it is added or withdrawn.</param>
public sealed record FactDifference(FactDifferenceKind Kind, string Id, string What, IReadOnlyList<ValueChange> Values)
{
    /// <summary><c>~ Person "jane-doe": name "Jane" -> "Jane Doe"</c>.</summary>
    public override string ToString()
    {
        var sign = Kind switch
        {
            FactDifferenceKind.Added => '+',
            FactDifferenceKind.Withdrawn => '\u2212',
            _ => '~',
        };
        return $"{sign} {What}{(Values.Count == 0 ? "" : $": {string.Join("; ", Values)}")}";
    }
}
