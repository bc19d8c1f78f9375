namespace Graph.Storage.Search.Spelling;

/// <summary>
/// The stem of an English word by the algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 3,
/// https://tartarus.org/martin/PorterStemmer/, with the two later changes of its author (<c>-logi</c>, <c>-bli</c>).
/// </summary>
internal static class EnglishStem
{
    private static readonly (string From, string To)[] Second =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("bli", "ble"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
        ("logi", "log"),
    ];

    private static readonly (string From, string To)[] Third =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
        "al",
        "er",
        "ic",
        "ou",
    ];

    /// <summary>The stem of a word in lower-case ASCII letters.</summary>
    public static string Of(string word)
    {
        if (word.Length < 3)
            return word;
        word = Plural(word);
        word = Past(word);
        if (word[^1] == 'y' && HasVowel(word[..^1]))
            word = word[..^1] + "i";
        word = Replace(word, Second);
        word = Replace(word, Third);
        word = Strip(word);
        return Tidy(word);
    }

    private static string Plural(string word)
    {
        if (Ends(word, "sses") || Ends(word, "ies"))
            return word[..^2];
        return word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    private static string Past(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var stem =
            Ends(word, "ed") ? word[..^2]
            : Ends(word, "ing") ? word[..^3]
            : null;
        if (stem is null || !HasVowel(stem))
            return word;
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
            return stem + "e";
        if (IsDouble(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && IsShort(stem) ? stem + "e" : stem;
    }

    private static string Replace(string word, (string From, string To)[] rules)
    {
        // The longest ending applies, whether or not its condition holds.
        var (from, to) = rules.Where(r => Ends(word, r.From)).OrderByDescending(r => r.From.Length).FirstOrDefault();
        return from is not null && Measure(word[..^from.Length]) > 0 ? word[..^from.Length] + to : word;
    }

    private static string Strip(string word)
    {
        var ending = Fourth.Where(e => Ends(word, e)).MaxBy(e => e.Length);
        if (ending is null)
            return word;
        var stem = word[..^ending.Length];
        return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem : word;
    }

    private static string Tidy(string word)
    {
        if (word[^1] == 'e')
        {
            var stem = word[..^1];
            var measure = Measure(stem);
            if (measure > 1 || (measure == 1 && !IsShort(stem)))
                word = stem;
        }

        return word.Length > 1 && word[^1] == 'l' && IsDouble(word) && Measure(word) > 1 ? word[..^1] : word;
    }

    // The number of times that consonants follow vowels.
    private static int Measure(string stem)
    {
        var measure = 0;
        for (var i = 1; i < stem.Length; i++)
        {
            if (IsConsonant(stem, i) && !IsConsonant(stem, i - 1))
                measure++;
        }

        return measure;
    }

    private static bool HasVowel(string stem) => Enumerable.Range(0, stem.Length).Any(i => !IsConsonant(stem, i));

    private static bool IsDouble(string word) => word.Length > 1 && word[^1] == word[^2] && IsConsonant(word, word.Length - 1);

    private static bool IsShort(string stem) =>
        stem.Length > 2
        && IsConsonant(stem, stem.Length - 1)
        && !IsConsonant(stem, stem.Length - 2)
        && IsConsonant(stem, stem.Length - 3)
        && stem[^1] is not ('w' or 'x' or 'y');

    private static bool IsConsonant(string word, int i) =>
        word[i] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => i == 0 || !IsConsonant(word, i - 1),
            _ => true,
        };

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
