namespace Graph.GraphQL.Validation.Merging;

/// <summary>
/// Records compared pairs, so that none is compared twice. A comparison of fields that may occur together finds everything that
/// a comparison of mutually exclusive fields would, but not vice versa.
/// </summary>
internal sealed class ComparedPairs
{
    private readonly Dictionary<(object, object), bool> _areExclusive = [];

    /// <returns>False if the pair need not be compared again.</returns>
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
