using System.Text;

namespace Graph.Model.Text;

/// <summary>
/// Russian, Belarusian and Ukrainian Cyrillic in Latin letters, close to the spellings in English texts (BGN/PCGN without
/// marks). Other scripts pass unchanged.
/// </summary>
public static class Transliteration
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['ё'] = "yo",
        ['є'] = "ye",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['ї'] = "yi",
        ['й'] = "y",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ў'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
    };

    /// <summary>
    /// The text in Latin letters, in lower case if it contains any Cyrillic. Cyrillic letters of other languages are unchanged.
    /// </summary>
    public static string ToLatin(string text)
    {
        if (!text.Any(c => c is >= '\u0400' and <= '\u04FF'))
            return text;

        // Composed, because й, ў and ї are separate letters and not и, у and і with a mark.
        var composed = TextFold.Normalize(text, NormalizationForm.FormKC).ToLowerInvariant();
        var latin = new StringBuilder(composed.Length + 8);
        var i = 0;
        while (i < composed.Length)
        {
            var end = i + 1;
            while (end < composed.Length && char.IsLetter(composed[end]))
                end++;
            AppendWord(latin, composed.AsSpan(i, end - i));
            i = end;
        }
        return latin.ToString();
    }

    // і and ў do not occur in Russian; words with them pronounce г as h (Hrodna, Halyna).
    private static void AppendWord(StringBuilder latin, ReadOnlySpan<char> word)
    {
        var softG = word.ContainsAny("іўїє");
        foreach (var c in word)
        {
            if (c == 'г' && softG)
                latin.Append('h');
            else if (Letters.TryGetValue(c, out var letters))
                latin.Append(letters);
            else
                latin.Append(c);
        }
    }
}
