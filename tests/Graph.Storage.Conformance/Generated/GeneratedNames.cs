using System.Text;

namespace Graph.Storage.Conformance.Generated;

/// <summary>Names: mostly plain, many alike, some of the sort that breaks programs.</summary>
internal static class GeneratedNames
{
    private static readonly string[] Latin =
    [
        "ka",
        "ze",
        "vi",
        "ch",
        "lu",
        "shen",
        "ko",
        "ti",
        "kha",
        "nov",
        "ska",
        "ya",
        "ma",
        "kei",
        "la",
        "tush",
    ];
    private static readonly string[] Cyrillic =
    [
        "ка",
        "зе",
        "ві",
        "ч",
        "лу",
        "ша",
        "ц",
        "ха",
        "ноў",
        "ска",
        "я",
        "ма",
        "ке",
        "й",
        "ла",
        "ту",
    ];

    private static readonly string[] Unusual =
    [
        "Željko Đorđević",
        "zeljko djordjevic",
        "ZELJKO",
        "Şükrü Ünlü",
        "İstanbul",
        "straße",
        "STRASSE",
        "Ærø",
        "Ł",
        "O'Brien \"the Hat\"",
        "C:\\dir\\*?",
        "100% _wild_ %card%",
        "'; DROP TABLE node; --",
        "a\tb",
        "  spaced   out  ",
        "no\u00A0break",
        "zero\u200Bwidth",
        "e\u0301 decomposed",
        "é composed",
        "ﬁligree",
        "Ⅷ",
        "名前",
        "日本放送協会",
        "محمد",
        "שלום",
        "हिन्दी",
        "😀 smile",
        "👩‍👩‍👧",
        "\uFFFE",
        "𐐷",
        "z",
        "Z",
        "ž",
        "-",
        "1",
        "10",
        "2",
    ];

    /// <summary>A name of two words, or now and then an unusual one.</summary>
    public static string Next(SeededRandom random)
    {
        if (random.OneIn(50))
            return random.Of(Unusual);
        var alphabet = random.OneIn(10) ? Cyrillic : Latin;
        return Word(random, alphabet) + " " + Word(random, alphabet);
    }

    /// <summary>A sentence of this many words.</summary>
    public static string Sentence(SeededRandom random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random, Latin))) + ".";

    private static string Word(SeededRandom random, string[] alphabet)
    {
        var word = new StringBuilder();
        // Few syllables are common: many nodes share a word, as names do.
        for (var left = 2 + random.Below(2); left > 0; left--)
            word.Append(alphabet[random.Skewed(alphabet.Length)]);
        return char.ToUpperInvariant(word[0]) + word.ToString(1, word.Length - 1);
    }
}
