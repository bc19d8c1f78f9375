using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>
/// The size of a filter. Each nested relation multiplies the data that a store has to read, so the depth is limited more tightly than the
/// number of conditions.
/// </summary>
internal readonly record struct FilterSize(int Terms, int Depth)
{
    /// <summary>Returns the filter if it is within the limits.</summary>
    /// <exception cref="PlanningException">It is too large or too deep.</exception>
    public static Filter? Enforce(Filter? filter, LimitOptions limits)
    {
        if (filter is null)
            return null;
        var size = Of(filter);
        if (size.Depth > limits.FilterDepth)
        {
            throw new PlanningException(
                ErrorCodes.FilterDepthLimit,
                $"The filter nests {size.Depth} relations, but the limit is {limits.FilterDepth} (Graph__Limits__FilterDepth). "
                    + "Send two requests: first get the ids of the inner part, then filter with 'id: { in: [...] }'."
            );
        }

        if (size.Terms > limits.FilterTerms)
        {
            throw new PlanningException(
                ErrorCodes.FilterSizeLimit,
                $"The filter has {size.Terms} conditions, but the limit is {limits.FilterTerms} (Graph__Limits__FilterTerms). "
                    + "Write many values of one property as 'in: [...]', or send several requests."
            );
        }

        return filter;
    }

    private static FilterSize Of(Filter? filter)
    {
        Turn.Check();
        return filter switch
        {
            null => default,
            And and => Sum(and.Filters),
            Or or => Sum(or.Filters),
            Not not => new FilterSize(1, 0) + Of(not.Filter),
            Related related => Step(related.Where),
            RelatedCount count => Step(count.Where),
            Within within => Step(within.Where),
            ListMatch list => new FilterSize(1, 0) + Of(list.Where),
            _ => new FilterSize(1, 0),
        };
    }

    private static FilterSize Sum(IEnumerable<Filter> filters) => filters.Aggregate(new FilterSize(1, 0), (sum, each) => sum + Of(each));

    private static FilterSize Step(Filter? inner)
    {
        var below = Of(inner);
        return new FilterSize(below.Terms + 1, below.Depth + 1);
    }

    public static FilterSize operator +(FilterSize left, FilterSize right) =>
        new(left.Terms + right.Terms, Math.Max(left.Depth, right.Depth));
}
