namespace Graph.Seeding;

/// <summary>What seeding does to one fact, to a spelling of an actor, or to a passage that supports a fact.</summary>
/// <param name="Kind">Whether it is new, other than before, or gone.</param>
/// <param name="Id">Its id.</param>
/// <param name="What">What it is, for messages: <c>Person "jane-doe"</c>.</param>
/// <param name="Values">The properties that differ, by name, where it is other than before; else none.</param>
public sealed record FactDifference(FactDifferenceKind Kind, string Id, string What, IReadOnlyList<ValueChange> Values)
{
    /// <summary><c>~ Person "jane-doe": name "Jane" -> "Jane Doe"</c>.</summary>
    public override string ToString()
    {
        var sign = Kind switch { FactDifferenceKind.Added => '+', FactDifferenceKind.Withdrawn => '\u2212', _ => '~' };
        return $"{sign} {What}{(Values.Count == 0 ? "" : $": {string.Join("; ", Values)}")}";
    }
}
