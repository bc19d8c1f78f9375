using System.Collections.Frozen;

namespace Graph.Storage.Search.Spelling;

/// <summary>
/// Interchangeable names: the forms of a given name in several languages, its short and pet forms, and old and new names of
/// places. The data is in <c>name-variants.txt</c>. Changing it changes index keys, so it requires a new version of the stores'
/// schemas. A name may be in several groups: Sasha is Alexander or Alexandra.
/// </summary>
internal static class NameVariants
{
    private static readonly FrozenDictionary<string, string[]> Groups = Read();

    /// <summary>The groups that the word is in, by the first name of each.</summary>
    public static IReadOnlyList<string> Of(Word word) =>
        Groups.TryGetValue(word.Text, out var groups)
            ? groups
            : [.. word.Spellings.SelectMany(s => Groups.GetValueOrDefault(s, [])).Distinct(StringComparer.Ordinal)];

    private static FrozenDictionary<string, string[]> Read()
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("name-variants.txt"))
        {
            var names = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in names.Distinct(StringComparer.Ordinal))
            {
                if (!groups.TryGetValue(name, out var of))
                    groups.Add(name, of = []);
                of.Add(names[0]);
            }
        }

        return groups.ToFrozenDictionary(g => g.Key, g => g.Value.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}
