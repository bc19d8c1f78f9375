using System.Collections.Frozen;

namespace Graph.Storage.Search.Spelling;

/// <summary>Words of a query that a name in the graph may lack: titles, patronymics, particles and insignificant words.</summary>
internal static class Courtesies
{
    private const int MinPatronymic = 7;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = Read();
    private static readonly FrozenSet<string> Titles = Lists["titles"];
    private static readonly FrozenSet<string> Particles = Lists["particles"];

    // Russian, Belarusian, Ukrainian, Serbian; a woman's behind a man's.
    private static readonly string[] Patronymics =
    [
        "ovich",
        "evich",
        "yevich",
        "avich",
        "ovych",
        "evych",
        "iyovych",
        "ovic",
        "evic",
        "owicz",
        "ewicz",
        "owitsch",
        "ewitsch",
        "ovitch",
        "evitch",
        "ovna",
        "evna",
        "yevna",
        "ichna",
        "inichna",
        "auna",
        "euna",
        "iuna",
        "ivna",
        "yivna",
        "owna",
        "ewna",
    ];

    /// <summary>A form of address, a rank or an office, as used before a name.</summary>
    public static bool IsTitle(Word word) => word.Spellings.Any(Titles.Contains);

    /// <summary>A preposition or article within a name, or one of the commonest words.</summary>
    public static bool SaysLittle(Word word) => Particles.Contains(word.Text);

    /// <summary>Whether it has the ending of a patronymic. Many surnames have it too.</summary>
    public static bool MayBePatronymic(Word word) =>
        word.Text.Length >= MinPatronymic && word.Spellings.Any(s => Patronymics.Any(p => s.EndsWith(p, StringComparison.Ordinal)));

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("courtesies.txt"))
        {
            var (name, words) = (
                line[..line.IndexOf(':', StringComparison.Ordinal)],
                line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
            );
            if (!lists.TryGetValue(name, out var list))
                lists.Add(name, list = []);
            list.AddRange(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return lists.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
