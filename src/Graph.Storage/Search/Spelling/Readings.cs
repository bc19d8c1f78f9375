using System.Collections.Frozen;
using System.Text;
using AnyAscii;

namespace Graph.Storage.Search.Spelling;

/// <summary>
/// The transliterations of a word in Latin letters: by the language's own rules for Cyrillic and Greek, with digraphs for Latin
/// letters with marks (č as ch, ö as oe), and letter by letter (AnyAscii) for every other script.
/// </summary>
internal static class Readings
{
    // The spellings in English, German or French texts; folding returns the bare letter.
    private static readonly FrozenDictionary<char, string> Marked = new Dictionary<char, string>
    {
        ['č'] = "ch",
        ['ć'] = "ch",
        ['š'] = "sh",
        ['ž'] = "zh",
        ['đ'] = "dj",
        ['ç'] = "ch",
        ['ş'] = "sh",
        ['ș'] = "sh",
        ['ţ'] = "ts",
        ['ț'] = "ts",
        ['ż'] = "zh",
        ['ź'] = "zh",
        ['ś'] = "sh",
        ['ę'] = "en",
        ['ą'] = "on",
        ['ñ'] = "ny",
        ['ä'] = "ae",
        ['ö'] = "oe",
        ['ü'] = "ue",
        ['å'] = "aa",
        ['ø'] = "oe",
        ['ő'] = "oe",
        ['ű'] = "ue",
        ['ğ'] = "gh",
        ['ŭ'] = "u",
        ['ř'] = "rzh",
        ['ě'] = "ie",
    }.ToFrozenDictionary();

    // Serbian in the Croatian alphabet, which also resembles the scientific transliteration of every Slavic language.
    private static readonly FrozenDictionary<char, string> Scientific = new Dictionary<char, string>
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['ђ'] = "dj",
        ['е'] = "e",
        ['ё'] = "e",
        ['є'] = "je",
        ['ж'] = "z",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['ї'] = "ji",
        ['ј'] = "j",
        ['й'] = "j",
        ['к'] = "k",
        ['л'] = "l",
        ['љ'] = "lj",
        ['м'] = "m",
        ['н'] = "n",
        ['њ'] = "nj",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['ћ'] = "c",
        ['у'] = "u",
        ['ў'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['ц'] = "c",
        ['ч'] = "c",
        ['џ'] = "dz",
        ['ш'] = "s",
        ['щ'] = "sc",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "ju",
        ['я'] = "ja",
    }.ToFrozenDictionary();

    // Longest first. ELOT 743 and the spellings in English texts.
    private static readonly (string Greek, string Latin)[] Greek =
    [
        ("ου", "ou"),
        ("αι", "ai"),
        ("ει", "ei"),
        ("οι", "oi"),
        ("μπ", "b"),
        ("ντ", "d"),
        ("γκ", "g"),
        ("γγ", "ng"),
        ("τζ", "tz"),
        ("α", "a"),
        ("β", "v"),
        ("γ", "g"),
        ("δ", "d"),
        ("ε", "e"),
        ("ζ", "z"),
        ("η", "i"),
        ("θ", "th"),
        ("ι", "i"),
        ("κ", "k"),
        ("λ", "l"),
        ("μ", "m"),
        ("ν", "n"),
        ("ξ", "x"),
        ("ο", "o"),
        ("π", "p"),
        ("ρ", "r"),
        ("σ", "s"),
        ("τ", "t"),
        ("υ", "y"),
        ("φ", "f"),
        ("χ", "ch"),
        ("ψ", "ps"),
        ("ω", "o"),
    ];

    /// <summary>The spellings; none for a word in plain Latin letters.</summary>
    public static IEnumerable<string> Of(Word word)
    {
        if (System.Text.Ascii.IsValid(word.Written))
            return [];
        var lower = word.Written.ToLowerInvariant();
        if (lower.Any(Scripts.IsCyrillic))
            return Cyrillic(word, lower);
        if (word.Folded.Any(Scripts.IsGreek))
            return Modern(word.Folded);
        return System.Text.Ascii.IsValid(word.Folded) ? Digraphs(lower) : Letters(word);
    }

    private static IEnumerable<string> Cyrillic(Word word, string lower)
    {
        yield return Map(lower, Scientific);
        // Дж is one sound, and English writes it as j: Джонсон.
        if (word.Text.Contains("dzh", StringComparison.Ordinal))
            yield return word.Text.Replace("dzh", "j", StringComparison.Ordinal);
        // The passport's spellings: iu and ia, no y at the end of -iy.
        var plain = word.Text.Replace("yu", "iu", StringComparison.Ordinal).Replace("ya", "ia", StringComparison.Ordinal);
        if (plain != word.Text)
            yield return plain;
        if (word.Text.EndsWith("iy", StringComparison.Ordinal))
            yield return word.Text[..^2] + "y";
    }

    private static string[] Modern(string folded)
    {
        var latin = new StringBuilder();
        var i = 0;
        while (i < folded.Length)
        {
            var voiced = i + 1 < folded.Length && folded[i] is 'α' or 'ε' && i + 1 < folded.Length && folded[i + 1] == 'υ';
            if (voiced)
            {
                // αυ and ευ end in f before a voiceless consonant.
                latin
                    .Append(folded[i] == 'α' ? 'a' : 'e')
                    .Append(i + 2 < folded.Length && "θκξπσςτφχψ".Contains(folded[i + 2], StringComparison.Ordinal) ? 'f' : 'v');
                i += 2;
                continue;
            }

            var (greek, letters) = Array.Find(Greek, rule => string.CompareOrdinal(folded, i, rule.Greek, 0, rule.Greek.Length) == 0);
            // Within a word ντ and γκ keep their first sound.
            latin.Append(
                greek is null
                    ? folded[i]
                    : letters switch
                    {
                        "d" when greek.Length > 1 && i > 0 => "nt",
                        "g" when greek.Length > 1 && i > 0 => "gk",
                        "b" when i > 0 => "mp",
                        _ => letters,
                    }
            );
            i += greek?.Length ?? 1;
        }

        var whole = latin.ToString();
        // English texts write u for ου, and y for γι before a vowel.
        return
        [
            whole,
            whole.Replace("ou", "u", StringComparison.Ordinal),
            whole
                .Replace("gia", "ya", StringComparison.Ordinal)
                .Replace("gio", "yo", StringComparison.Ordinal)
                .Replace("mp", "b", StringComparison.Ordinal),
        ];
    }

    private static IEnumerable<string> Digraphs(string lower)
    {
        var spelled = Map(lower.Replace("'", "", StringComparison.Ordinal), Marked);
        var folded = Model.Text.TextFold.Fold(spelled);
        return [folded];
    }

    private static IEnumerable<string> Letters(Word word)
    {
        var texts = word.Tails.Prepend(word.Folded);
        // A Chinese name without the family name, which is one character.
        var runes = word.Folded.EnumerateRunes().ToArray();
        if (runes.Length == 3 && word.IsUnspaced)
            texts = texts.Append(string.Concat(runes[1..]));
        foreach (var text in texts)
        {
            var ascii = Plain(Semitic(text).Transliterate());
            if (ascii.Length == 0)
                continue;
            yield return ascii;
            // Letters that are consonants or long vowels: و and ו, ي and י.
            if (Scripts.IsArabic(text[0]) || Scripts.IsHebrew(text[0]))
            {
                yield return ascii.Replace('w', 'u').Replace('v', 'u').Replace('y', 'i');
                // ב is b or v.
                if (ascii.Contains('v', StringComparison.Ordinal))
                    yield return ascii.Replace('v', 'b').Replace('y', 'i');
            }
        }
    }

    // Alif is a vowel, and ayn is heard as one at the beginning; at the beginning of a Hebrew word three letters are b, p and k.
    private static string Semitic(string text) =>
        text[0] switch
        {
            'ב' => "b" + text[1..],
            'פ' => "p" + text[1..],
            'כ' => "k" + text[1..],
            'א' => "a" + text[1..],
            'ع' => "a" + text[1..].Replace('ا', 'a'),
            var c when Scripts.IsArabic(c) => text.Replace('ا', 'a'),
            _ => text,
        };

    private static string Map(string text, FrozenDictionary<char, string> letters)
    {
        var mapped = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (letters.TryGetValue(c, out var latin))
                mapped.Append(latin);
            else
                mapped.Append(c);
        }

        return mapped.ToString();
    }

    private static string Plain(string ascii) => string.Concat(ascii.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}
