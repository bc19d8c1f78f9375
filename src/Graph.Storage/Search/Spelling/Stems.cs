namespace Graph.Storage.Search.Spelling;

/// <summary>
/// Words without their endings, so that <c>resigned</c> and <c>resignation</c> match: English and the Cyrillic languages.
/// </summary>
internal static class Stems
{
    private const int MinStem = 4;

    // Endings of nouns, adjectives and the past tense in Russian, Belarusian and Ukrainian, longest first.
    private static readonly string[] Cyrillic =
    [
        .. new[]
        {
            "ениями",
            "аниями",
            "остями",
            "ившись",
            "авшись",
            "ованный",
            "ениям",
            "аниям",
            "ениях",
            "аниях",
            "ением",
            "анием",
            "ость",
            "ости",
            "ениe",
            "ения",
            "ание",
            "ания",
            "ений",
            "аний",
            "иями",
            "ями",
            "ами",
            "ого",
            "ему",
            "ому",
            "его",
            "ыми",
            "ими",
            "ого",
            "ага",
            "аму",
            "ался",
            "илась",
            "илось",
            "ились",
            "ился",
            "алась",
            "ались",
            "ется",
            "ются",
            "ила",
            "ало",
            "али",
            "ала",
            "или",
            "ыла",
            "ел",
            "ал",
            "ил",
            "ия",
            "ии",
            "ию",
            "ий",
            "ый",
            "ой",
            "ей",
            "ая",
            "яя",
            "ое",
            "ее",
            "ые",
            "ие",
            "ую",
            "юю",
            "ом",
            "ем",
            "ам",
            "ям",
            "ах",
            "ях",
            "ов",
            "ев",
            "ых",
            "их",
            "ым",
            "им",
            "аў",
            "яў",
            "іў",
            "ів",
            "ой",
            "ти",
            "ть",
            "ць",
            "а",
            "я",
            "о",
            "е",
            "ы",
            "и",
            "і",
            "у",
            "ю",
            "ь",
            "й",
        }
            .Distinct()
            .OrderByDescending(e => e.Length),
    ];

    /// <summary>The stem in the letters of <see cref="Word.Text"/>; the text itself if there is no ending to remove.</summary>
    public static string Of(Word word)
    {
        if (word.Folded.All(char.IsAsciiLetterLower))
            return EnglishStem.Of(word.Folded);
        if (!word.Folded.All(Scripts.IsCyrillic))
            return word.Text;
        var lower = word.Written.ToLowerInvariant();
        var ending = Array.Find(Cyrillic, e => lower.Length - e.Length >= MinStem && lower.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? word.Text
            : WordSplitter.Split(lower[..^ending.Length]) is [var stem] ? stem.Text
            : word.Text;
    }
}
