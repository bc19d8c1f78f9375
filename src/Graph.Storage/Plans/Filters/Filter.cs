using System.Collections.Immutable;

namespace Graph.Storage.Plans.Filters;

/// <summary>
/// A condition on a row: its node, the relation by which it was reached, and what is related to it. Conditions are true or
/// false, never unknown: a comparison with an absent value is false, and <see cref="Not"/> makes it true.
/// </summary>
public abstract record Filter
{
    private protected Filter()
    {
    }

    /// <summary>Every row matches.</summary>
    public static Filter True { get; } = new And([]);

    /// <summary>No row matches.</summary>
    public static Filter False { get; } = new Or([]);

    /// <summary>All conditions hold; without any, true.</summary>
    public static Filter All(params ReadOnlySpan<Filter> filters) => filters.Length == 1 ? filters[0] : new And([.. filters]);

    /// <summary>At least one condition holds; without any, false.</summary>
    public static Filter Any(params ReadOnlySpan<Filter> filters) => filters.Length == 1 ? filters[0] : new Or([.. filters]);
}
