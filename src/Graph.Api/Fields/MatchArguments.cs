using Graph.Api.Definitions;
using Graph.Api.Filters;
using Graph.Api.Ordering;

namespace Graph.Api.Fields;

/// <summary>The arguments `where` and `order` of a field with many matches, with the inputs that plan them.</summary>
internal sealed class MatchArguments(FilterInput filter, SortInput sort, string whereText, string orderText = "The order. Default: by id.")
{
    public FilterInput Filter => filter;

    public SortInput Sort => sort;

    public Argument<ArgumentValues> Where { get; } = new("where", filter.Name, whereText);

    public Argument<object?[]> Order { get; } = new("order", sort.List, orderText);
}
