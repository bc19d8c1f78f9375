using Graph.Api.Definitions;
using Graph.Model;

namespace Graph.Api.Fields.Search;

/// <summary>The type that filters and orders of a search apply to: the interface of every kind that has a name.</summary>
internal sealed record SearchSubject(NodeType Type, MatchArguments Matching)
{
    /// <summary>The subject of searches in a model; null if no interface has all named kinds.</summary>
    public static SearchSubject? Of(ApiTypes types)
    {
        var named = types.Model.Kinds.Where(IsNamed).ToList();
        var type = types
            .Model.Interfaces.Where(each => each.FindProperty("name") is not null && named.TrueForAll(each.Kinds.Contains))
            .MinBy(each => each.Kinds.Count);
        return type is null
            ? null
            : new SearchSubject(
                type,
                new MatchArguments(
                    types.Filters.Of(type),
                    types.Sorts.Of(type),
                    $"Only {type.Plural} that match this filter.",
                    "The order. Default: the best match first."
                )
            );
    }

    /// <summary>Whether a kind is searched when no kinds are given.</summary>
    public static bool IsNamed(Kind kind) => kind.FindProperty("name") is not null;
}
