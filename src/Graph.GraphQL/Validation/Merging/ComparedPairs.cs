namespace Graph.GraphQL.Validation.Merging;

/// <summary>
/// Remembers which pairs were compared, so that none is compared twice. A comparison of what may occur together finds
/// all that a comparison of what excludes each other would, but not the other way round.
/// </summary>
internal sealed class ComparedPairs
{
    private readonly Dictionary<(object, object), bool> _areExclusive = [];

    /// <returns>False when the pair needs no comparison any more.</returns>
    public bool TryAdd(object first, object second, bool areExclusive)
    {
        if (_areExclusive.TryGetValue((first, second), out var known) && (areExclusive || !known))
            return false;
        _areExclusive[(first, second)] = areExclusive;
        return true;
    }

    /// <summary>As <see cref="TryAdd"/> for pairs without an order.</summary>
    public bool TryAddUnordered(object first, object second, bool areExclusive)
    {
        if (_areExclusive.TryGetValue((second, first), out var known) && (areExclusive || !known))
            return false;
        return TryAdd(first, second, areExclusive);
    }
}
