using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>
/// How large a filter is. Each relation inside another multiplies what a store has to look at, so their depth is limited
/// more tightly than the number of conditions.
/// </summary>
internal readonly record struct FilterSize(int Terms, int Depth)
{
    /// <summary>The filter, if it is within the limits.</summary>
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
                $"The filter follows {size.Depth} relations one inside another, and {limits.FilterDepth} are the limit (Graph__Limits__FilterDepth). To get an answer, ask in two requests: first for the ids of the inner part, then with 'id: {{ in: [...] }}'."
            );
        }

        if (size.Terms > limits.FilterTerms)
        {
            throw new PlanningException(
                ErrorCodes.FilterSizeLimit,
                $"The filter has {size.Terms} conditions, and {limits.FilterTerms} are the limit (Graph__Limits__FilterTerms). To get an answer, write many values of one property as 'in: [...]', or ask in several requests."
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
