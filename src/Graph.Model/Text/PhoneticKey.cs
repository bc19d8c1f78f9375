using System.Text;

namespace Graph.Model.Text;

/// <summary>
/// A simple phonetic form that unifies the English spellings of Russian, Belarusian and Ukrainian names: Tikhanovskaya,
/// Tsikhanouskaya, Тихановская and Ціханоўская; Lukashenko and Lukashenka; Kazakevich and Kazakievich.
/// </summary>
public static class PhoneticKey
{
    // Applied from left to right; the first rule that fits at a position applies. Consonants that these languages or their
    // romanizations interchange become one letter.
    private static readonly (string Spelling, string Sound)[] Consonants =
    [
        ("shch", "sh"), // щ
        ("tsch", "h"), // ч in German
        ("sch", "s"), // ш in German
        ("tch", "h"), // ч in French
        ("skaya", "ska"),
        ("skaja", "ska"),
        ("skaia", "ska"),
        ("skaa", "ska"),
        ("ska", "ska"), // a woman's surname stays apart from a man's
        ("kh", "h"),
        ("ch", "h"),
        ("gh", "h"), // х, ч, г
        ("sh", "s"),
        ("sz", "s"), // ш
        ("cz", "h"), // ч in Polish
        ("zh", "z"), // ж
        ("ts", "t"),
        ("tz", "t"), // ц, which is т before a soft vowel in Russian: Tsikhan- and Tikhan-
        ("dz", "d"), // дз, the same for д: Uladzimir and Vladimir
        ("ph", "f"),
        ("th", "t"),
        ("ck", "k"),
        ("g", "h"), // г: Grodno and Hrodna
        ("w", "v"),
        ("q", "k"),
        ("x", "ks"),
    ];

    private const int MinWord = 3;
    private const int MinConsonants = 3;

    /// <summary>The skeleton of a folded word, or an empty string if it is too short or not in Latin letters.</summary>
    public static string Of(string word)
    {
        if (word.Length < MinWord || !word.All(char.IsAsciiLetterLower))
            return "";
        var consonants = Reduce(word, keepVowels: false);
        // Too few consonants fit too many words: Makei and Makey match, 'make' and 'mock' do not.
        return consonants.Length >= MinConsonants ? consonants : Reduce(word, keepVowels: true);
    }

    private static string Reduce(string word, bool keepVowels)
    {
        var skeleton = new StringBuilder(word.Length);
        var i = 0;
        while (i < word.Length)
        {
            if (IsVowel(word, i))
            {
                i = AppendVowels(skeleton, word, i, keepVowels);
                continue;
            }
            var (length, sound) = Consonant(word, i);
            foreach (var c in sound)
                AppendOnce(skeleton, c);
            i += length;
        }
        return skeleton.ToString();
    }

    private static (int Length, string Sound) Consonant(string word, int i)
    {
        foreach (var (spelling, sound) in Consonants)
        {
            if (
                word[i] == spelling[0]
                && string.CompareOrdinal(word, i, spelling, 0, spelling.Length) == 0
                && (spelling[0] != 's' || spelling[1] != 'k' || i + spelling.Length == word.Length)
            )
            {
                return (spelling.Length, sound);
            }
        }
        // c before a soft vowel is ц in Polish, Czech and Latin Belarusian.
        if (word[i] == 'c')
            return (1, i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'y' ? "t" : "k");
        return (1, word[i].ToString());
    }

    // A run of vowels, including y and j. It is omitted, or reduced to its first full vowel if there is little else; at the
    // start of a word, where Evgeny, Yevgeny and Yauhen differ, it is 'a'.
    private static int AppendVowels(StringBuilder skeleton, string word, int start, bool keepVowels)
    {
        var end = start;
        while (end < word.Length && IsVowel(word, end))
            end++;
        var run = word.AsSpan(start, end - start);

        // u after a vowel or at the start, before a consonant or at the end, is в: Tikhanouskaya, Uladzimir.
        var hasV = run.Length > 1 ? run[^1] == 'u' && IsFullVowel(run[^2]) : start == 0 && run[0] == 'u' && end < word.Length;
        if (hasV)
            run = run[..^1];

        if (run.Length > 0 && keepVowels)
            skeleton.Append(FirstFullVowel(run));
        else if (run.Length > 0 && start == 0)
            skeleton.Append('a');
        if (hasV)
            AppendOnce(skeleton, 'v');
        return end;
    }

    private static void AppendOnce(StringBuilder skeleton, char c)
    {
        if (skeleton.Length == 0 || skeleton[^1] != c)
            skeleton.Append(c);
    }

    private static char FirstFullVowel(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (IsFullVowel(c) && (c != 'i' || run.Length == 1))
                return c == 'o' ? 'a' : c;
        }
        return 'i';
    }

    private static bool IsVowel(string word, int i) => IsFullVowel(word[i]) || word[i] is 'y' or 'j';

    private static bool IsFullVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
