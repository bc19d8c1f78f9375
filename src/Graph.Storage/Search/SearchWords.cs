using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Changes;

namespace Graph.Storage.Search;

/// <summary>
/// The words under which a full-text index finds a node: each once, with spaces between, for an index that only splits at
/// spaces. Both stores index these.
/// </summary>
/// <param name="Best">The words of names: of properties with a weight of <see cref="BestWeight"/> or more.</param>
/// <param name="Words">The words of everything else that is searchable.</param>
/// <param name="Sounds">The skeletons of the words of names, for other spellings.</param>
public readonly record struct SearchWords(string Best, string Words, string Sounds)
{
    /// <summary>From this weight on (<c>@searchable</c>) a property is a name.</summary>
    public const int BestWeight = 3;

    /// <summary>There is something to index.</summary>
    public bool Any => !string.IsNullOrEmpty(Best) || !string.IsNullOrEmpty(Words);

    /// <summary>The words of a node, or none where there is no node.</summary>
    public static SearchWords Of(IReadOnlyList<Property>? properties, PropertyValues? values)
    {
        if (properties is null || values is null)
            return new("", "", "");
        var best = new HashSet<string>(StringComparer.Ordinal);
        var sounds = new HashSet<string>(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (property.SearchWeight == 0)
                continue;
            foreach (var text in Texts(values[property.Name]))
            {
                if (property.SearchWeight < BestWeight)
                {
                    words.UnionWith(SearchTokens.Words(text));
                    continue;
                }

                foreach (var token in SearchTokens.Of(text))
                {
                    best.Add(token.Text);
                    if (token.Skeleton.Length > 0)
                        sounds.Add(token.Skeleton);
                }
            }
        }

        return new(string.Join(' ', best), string.Join(' ', words), string.Join(' ', sounds));
    }

    /// <summary>The texts that a value is.</summary>
    public static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IReadOnlyList<object> texts => texts.OfType<string>(),
        _ => [],
    };
}
