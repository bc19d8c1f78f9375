using Graph.Api.Definitions;
using Graph.Api.Filters;
using Graph.Api.Ordering;
using Graph.Model;

namespace Graph.Api.Fields.Search;

/// <summary>The type that filters and orders of a search apply to: the interface of every kind that has a name.</summary>
internal sealed class SearchSubject
{
    private SearchSubject(NodeType type, FilterInput filter, SortInput sort)
    {
        (Type, Filter, Sort) = (type, filter, sort);
        Where = new("where", filter.Name, $"Only {type.Plural} that match this filter.");
        Order = new("order", sort.List, "The order. Default: the best match first.");
    }

    public NodeType Type { get; }

    public FilterInput Filter { get; }

    public SortInput Sort { get; }

    public Argument<ArgumentValues> Where { get; }

    public Argument<object?[]> Order { get; }

    /// <summary>The subject of searches in a model; null if no interface has all named kinds.</summary>
    public static SearchSubject? Of(ApiTypes types)
    {
        var named = types.Model.Kinds.Where(IsNamed).ToList();
        var type = types
            .Model.Interfaces.Where(each => each.FindProperty("name") is not null && named.TrueForAll(each.Kinds.Contains))
            .MinBy(each => each.Kinds.Count);
        return type is null ? null : new SearchSubject(type, types.Filters.Of(type), types.Sorts.Of(type));
    }

    /// <summary>Whether a kind is searched when no kinds are given.</summary>
    public static bool IsNamed(Kind kind) => kind.FindProperty("name") is not null;
}
