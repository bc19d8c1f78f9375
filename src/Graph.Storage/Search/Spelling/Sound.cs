using Graph.Model.Text;

namespace Graph.Storage.Search.Spelling;

/// <summary>
/// How a spelling may be pronounced: one name is written Khrushchev, Khrouchtchev, Chruschtschow and Chruszczow. A word is read
/// by the rules of every language whose marks it has. Each reading is written in English letters, and their
/// <see cref="PhoneticKey"/> values are compared.
/// </summary>
internal static class Sound
{
    private static readonly string[] SlavicC = ["ch", "ts"];
    private static readonly string[] SlavicEndings =
    [
        "ic",
        "ac",
        "ec",
        "yc",
        "cek",
        "cev",
        "cov",
        "cova",
        "cuk",
        "cenko",
        "cyn",
        "cin",
        "cki",
        "cky",
    ];

    /// <summary>The skeletons of all readings, each once.</summary>
    public static string[] Of(IReadOnlyList<string> spellings) =>
        [
            .. spellings
                .Where(IsLatin)
                .SelectMany(ReadingsOf)
                .Select(PhoneticKey.Of)
                .Where(s => s.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool IsLatin(string spelling) => spelling.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> ReadingsOf(string word)
    {
        yield return word;
        if (French(word) is var french && french != word)
            yield return french;
        if (Diphthong(word) is var open && open != word)
            yield return open;
        foreach (var german in German(word))
            yield return german;
        foreach (var slavic in Slavic(word))
            yield return slavic;
        // Iouri, Iushchenko.
        if (word.Length > 2 && word[0] == 'i' && word[1] is ('u' or 'a' or 'o'))
            yield return "y" + French(word)[1..];
        // English: a silent h, and j is a consonant.
        if (word.Contains('j', StringComparison.Ordinal) || HasSilentH(word))
            yield return SilentH(word.Replace("dj", "j", StringComparison.Ordinal).Replace("j", "zh", StringComparison.Ordinal));
    }

    // ou is u, ch is sh, tch is ch, j is zh, gu before e and i is g; -ine ends in n.
    private static string French(string word)
    {
        if (!Has(word, "ou", "tch", "ch", "j", "gu", "qu", "eff", "ine", "eau", "oi"))
            return word;
        var sounds = word.Replace("eau", "o", StringComparison.Ordinal)
            .Replace("ou", "u", StringComparison.Ordinal)
            .Replace("tch", "\u0001", StringComparison.Ordinal)
            .Replace("kh", "\u0002", StringComparison.Ordinal)
            .Replace("ch", "sh", StringComparison.Ordinal)
            .Replace("dj", "dzh", StringComparison.Ordinal)
            .Replace("j", "zh", StringComparison.Ordinal)
            .Replace("gue", "ge", StringComparison.Ordinal)
            .Replace("gui", "gi", StringComparison.Ordinal)
            .Replace("qu", "k", StringComparison.Ordinal)
            .Replace("eff", "ev", StringComparison.Ordinal)
            .Replace("\u0001", "ch", StringComparison.Ordinal)
            .Replace("\u0002", "kh", StringComparison.Ordinal);
        return sounds.EndsWith("ine", StringComparison.Ordinal) ? sounds[..^1] : sounds;
    }

    // ei and ey are ai, which Cyrillic writes яй or ай: Ляйен, Майер.
    private static string Diphthong(string word)
    {
        var at = word.IndexOf("ei", StringComparison.Ordinal) is >= 0 and var i ? i : word.IndexOf("ey", StringComparison.Ordinal);
        return at > 0 && at + 2 < word.Length ? string.Concat(word.AsSpan(0, at), "a", word.AsSpan(at + 1)) : word;
    }

    // w is v, z is ts, s before a vowel is z, sch is sh or, in Slavic names, zh.
    private static IEnumerable<string> German(string word)
    {
        if (!Has(word, "sch", "w", "z", "j", "ss"))
        {
            if (word[0] == 's' && word.Length > 1 && Vowel(word[1]))
                yield return "z" + word[1..];
            yield break;
        }

        var marked = word.Replace("tsch", "\u0001", StringComparison.Ordinal).Replace("zh", "\u0003", StringComparison.Ordinal);
        foreach (var sch in marked.Contains("sch", StringComparison.Ordinal) ? new[] { "\u0004", "\u0003" } : ["\u0004"])
        {
            var read = marked
                .Replace("sch", sch, StringComparison.Ordinal)
                .Replace("tz", "ts", StringComparison.Ordinal)
                .Replace("z", "ts", StringComparison.Ordinal)
                .Replace("ts", "\u0006", StringComparison.Ordinal)
                .Replace("ss", "\u0005", StringComparison.Ordinal)
                .Replace("ds", "dz", StringComparison.Ordinal);
            foreach (var voiced in new[] { read, Voiced(read), read.Replace('s', 'z') })
            {
                yield return voiced
                    .Replace("\u0006", "ts", StringComparison.Ordinal)
                    .Replace("\u0005", "s", StringComparison.Ordinal)
                    .Replace("\u0001", "ch", StringComparison.Ordinal)
                    .Replace("\u0003", "zh", StringComparison.Ordinal)
                    .Replace("\u0004", "sh", StringComparison.Ordinal);
            }
        }
    }

    // s before a vowel.
    private static string Voiced(string word) =>
        string.Concat(word.Select((c, i) => c == 's' && i + 1 < word.Length && Vowel(word[i + 1]) ? 'z' : c));

    // Without their marks: c is č, ć or ts in the endings of Slavic names; rz is ž in Polish.
    private static IEnumerable<string> Slavic(string word)
    {
        var sounds = word.Replace("rz", "zh", StringComparison.Ordinal);
        if (sounds.Length <= 3 || !Array.Exists(SlavicEndings, e => sounds.EndsWith(e, StringComparison.Ordinal)))
            return sounds == word ? [] : [sounds];
        var marked = sounds.Replace("ch", "\u0001", StringComparison.Ordinal).Replace("ck", "\u0002", StringComparison.Ordinal);
        return SlavicC.Select(c =>
            marked
                .Replace("c", c, StringComparison.Ordinal)
                .Replace("\u0001", "ch", StringComparison.Ordinal)
                .Replace("\u0002", "ck", StringComparison.Ordinal)
        );
    }

    private static bool HasSilentH(string word)
    {
        for (var i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] == 'h' && Vowel(word[i - 1]) && !Vowel(word[i + 1]))
                return true;
        }

        return false;
    }

    private static string SilentH(string word) =>
        HasSilentH(word)
            ? string.Concat(word.Where((c, i) => c != 'h' || i == 0 || i + 1 == word.Length || !Vowel(word[i - 1]) || Vowel(word[i + 1])))
            : word;

    private static bool Vowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool Has(string word, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (word.Contains(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
