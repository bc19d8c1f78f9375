namespace Graph.Storage.Plans.Ordering;

/// <summary>One key of an order.</summary>
/// <param name="Term">What is ordered by.</param>
/// <param name="Descending">Greatest first; rows without a value come last all the same.</param>
public sealed record OrderKey(OrderTerm Term, bool Descending = false)
{
    /// <summary><c>name.SortKey desc</c>.</summary>
    public override string ToString() => $"{Term} {(Descending ? "desc" : "asc")}";
}
