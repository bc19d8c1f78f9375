using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>
/// The words and keys under which a full-text index finds a node: each once, separated by spaces, for an index that splits only
/// at spaces. Both stores index these. A store with an older version of them is reindexed when it is opened.
/// </summary>
/// <param name="Best">The words of names: of properties with a weight of <see cref="BestWeight"/> or more.</param>
/// <param name="Words">The words of everything else that is searchable, and the stems of all.</param>
/// <param name="Sounds">The keys of names (<see cref="NameKeys"/>), for other spellings.</param>
public readonly record struct SearchWords(string Best, string Words, string Sounds)
{
    /// <summary>The minimum weight (<c>@searchable</c>) of a property that is a name.</summary>
    public const int BestWeight = 3;

    /// <summary>Whether there is anything to index.</summary>
    public bool Any => !string.IsNullOrEmpty(Best) || !string.IsNullOrEmpty(Words);

    /// <summary>The words of a node, or none if there is no node.</summary>
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
                var split = WordSplitter.Split(text);
                var isName = property.SearchWeight >= BestWeight;
                Add(split, isName ? best : words, words, isName);
                if (isName)
                    sounds.UnionWith(NameKeys.Of(split));
            }
        }

        return new(string.Join(' ', best), string.Join(' ', words), string.Join(' ', sounds));
    }

    /// <summary>The texts in a value.</summary>
    public static IEnumerable<string> Texts(object? value) =>
        value switch
        {
            string text => [text],
            IReadOnlyList<object> texts => texts.OfType<string>(),
            _ => [],
        };

    private static void Add(List<Word> split, HashSet<string> words, HashSet<string> stems, bool isName)
    {
        foreach (var word in split)
        {
            if (!words.Add(word.Text))
                continue;
            words.UnionWith(word.Tails);
            if (word.IsUnspaced)
                words.UnionWith(NameKeys.Parts(word.Folded));
            if (isName)
                words.UnionWith(word.Spellings);
            if (word.Stem is var stem && stem != word.Text)
                stems.Add(NameKeys.Stem + stem);
        }

        foreach (var (_, _, dotted) in NameKeys.Dotted(split))
            words.Add(dotted);
    }
}
