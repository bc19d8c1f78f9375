using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace Graph.Storage.Search.Spelling;

/// <summary>Variants that folding keeps distinct but search treats as equal, and letters without a Latin equivalent.</summary>
internal static class Foreign
{
    private static readonly FrozenDictionary<Rune, Rune> Simplified = ReadSimplified();

    // Letters with the same sound that are used interchangeably, and final forms.
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['\u0640'] = "", // The stroke that lengthens Arabic words (tatweel).
        ['ى'] = "ي",
        ['ی'] = "ي",
        ['ة'] = "ه",
        ['ک'] = "ك",
        ['ہ'] = "ه",
        ['ە'] = "ه",
        ['ٱ'] = "ا",
        ['ך'] = "כ",
        ['ם'] = "מ",
        ['ן'] = "נ",
        ['ף'] = "פ",
        ['ץ'] = "צ",
    }.ToFrozenDictionary();

    // Serbian and Macedonian, close to the spellings in English texts.
    private static readonly FrozenDictionary<char, string> Balkan = new Dictionary<char, string>
    {
        ['ђ'] = "dj",
        ['ћ'] = "ch",
        ['ј'] = "j",
        ['љ'] = "lj",
        ['њ'] = "nj",
        ['џ'] = "dzh",
        ['ѓ'] = "gj",
        ['ќ'] = "kj",
        ['ѕ'] = "dz",
        ['ғ'] = "g",
        ['қ'] = "k",
        ['ң'] = "n",
        ['ө'] = "o",
        ['ұ'] = "u",
        ['ү'] = "u",
        ['һ'] = "h",
        ['ә'] = "a",
        ['ѣ'] = "e",
    }.ToFrozenDictionary();

    /// <summary>The folded word without traditional characters, lengthening strokes and forms of letters.</summary>
    public static string Fold(string folded)
    {
        if (System.Text.Ascii.IsValid(folded))
            return folded;
        var text = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letters))
                text.Append(letters);
            else
                text.Append(Simplified.GetValueOrDefault(rune, rune));
        }

        return text.ToString();
    }

    /// <summary>Cyrillic letters that <see cref="Model.Text.Transliteration"/> leaves unchanged.</summary>
    public static string Cyrillic(string text)
    {
        if (!text.Any(Scripts.IsCyrillic))
            return text;
        var latin = new StringBuilder(text.Length + 4);
        foreach (var c in text.ToLowerInvariant())
        {
            if (Balkan.TryGetValue(c, out var letters))
                latin.Append(letters);
            else
                latin.Append(c);
        }

        return latin.ToString();
    }

    private static FrozenDictionary<Rune, Rune> ReadSimplified()
    {
        var pairs = new Dictionary<Rune, Rune>();
        foreach (var line in DataFile.Lines("simplified-characters.txt"))
        {
            var runes = line.EnumerateRunes().ToArray();
            for (var i = 0; i + 1 < runes.Length; i += 2)
                pairs[runes[i]] = runes[i + 1];
        }

        return pairs.ToFrozenDictionary();
    }
}
