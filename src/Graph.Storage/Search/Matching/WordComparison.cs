using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search.Matching;

/// <summary>Compares a word of a query with a word of a text: the rule that matches, and the confidence.</summary>
internal static class WordComparison
{
    /// <summary>From this score, a match is not a guess.</summary>
    public const double Sure = 0.75;

    private const double ToSure = 0.2;
    private const double Unsure = 0.45;
    private const int MaxAcronym = 3;
    private const int MaxAbbreviation = 4;
    private const double BeginningShare = 0.75;
    private const double MaxUnlike = 0.6;
    private const double MaxUnlikeShort = 0.5;
    private const int ShortSound = 3;
    private const int MinForeignSound = 4;

    /// <summary>The best rule; a score of 0 if there is none.</summary>
    /// <param name="term">The word of the query.</param>
    /// <param name="word">The word of the text.</param>
    /// <param name="isName">Whether the text is a name, so that other spellings count.</param>
    public static (SearchRule Rule, double Score) Of(SearchTerm term, Word word, bool isName)
    {
        var asked = term.Word;
        if (asked.Text == word.Text)
            return Same(asked, word);
        if (asked.Tails.Contains(word.Text) || word.Tails.Contains(asked.Text) || asked.Tails.Any(t => word.Tails.Contains(t)))
            return (SearchRule.Article, 0.95);
        if (isName && Meet(asked.Spellings, word.Spellings))
            return (SearchRule.Transliteration, 0.97);
        if (isName && !term.IsAcronym && Meet(asked.Variants, word.Variants))
            return (SearchRule.Variant, 0.9);
        if (asked.IsUnspaced && word.IsUnspaced && word.Folded.Contains(asked.Folded, StringComparison.Ordinal))
            return (SearchRule.Part, Sure + (ToSure * asked.Folded.Length / word.Folded.Length));
        if (term.IsPrefix && Begins(asked, word, isName) is { Length: > 0 } whole)
            return (SearchRule.Prefix, (term.IsAcronym ? Unsure : Sure) + (ToSure * asked.Text.Length / whole.Length));
        if (asked.Stem == word.Stem && asked.Stem.Length > 2)
            return (SearchRule.Stem, 0.85);
        if (isName)
            return Name(term, word);
        return term.Near.Contains(word.Text) ? (SearchRule.Edit, 0.45) : default;
    }

    /// <summary>One of the two is the initial of the other, or an abbreviation of it with a dot.</summary>
    public static (SearchRule Rule, double Score) Initial(Word asked, Word word)
    {
        var (shorter, longer) = asked.Text.Length < word.Text.Length ? (asked, word) : (word, asked);
        // Only for names, which begin with a capital letter if the script has them, and are not particles.
        if (char.IsLower(longer.Written[0]) && ReferenceEquals(longer, word))
            return default;
        if (shorter.IsInitial && longer.Text.Length > 1)
        {
            return longer.Spellings.Any(s => s.Length > 0 && s[0] == shorter.Text[0]) ? (SearchRule.Initial, 0.8)
                : shorter.Spellings.Any(i => longer.Spellings.Any(s => AreNear(i, s))) ? (SearchRule.Initial, 0.7)
                : default;
        }

        return
            shorter.IsAbbreviated
            && shorter.Text.Length <= MaxAbbreviation
            && longer.Spellings.Any(s => s.StartsWith(shorter.Text, StringComparison.Ordinal))
            ? (SearchRule.Initial, 0.8)
            : default;
    }

    private static (SearchRule Rule, double Score) Same(Word asked, Word word)
    {
        // "US" must not match "us".
        if (asked.IsUpper && asked.Text.Length <= MaxAcronym && asked.Folded == word.Folded && !word.Written.Any(char.IsUpper))
            return (SearchRule.Word, 0.6);
        return asked.Folded == word.Folded ? (SearchRule.Word, 1) : (SearchRule.Transliteration, 0.97);
    }

    private static (SearchRule Rule, double Score) Name(SearchTerm term, Word word)
    {
        var asked = term.Word;
        // For syllabic scripts, scripts without vowels, and words in capitals, sounds are not selective enough.
        if (term.IsAcronym || (asked.IsUnspaced && word.IsUnspaced) || (IsSemitic(asked) && IsSemitic(word)))
            return default;
        if (CommonSound(asked, word) is { } sound && EndAlike(asked, word) && LookAlike(asked, word, sound))
            return (SearchRule.Sound, 0.7);
        var distance = EditDistance.Near(asked.Text, word.Text);
        if (distance == 0 && asked.Spellings.Count + word.Spellings.Count > 2)
        {
            distance = asked
                .Spellings.SelectMany(a => word.Spellings.Select(w => EditDistance.Near(a, w)))
                .Where(d => d > 0)
                .DefaultIfEmpty()
                .Min();
        }
        // A final a marks a woman's name.
        if (distance > 0 && IsFeminine(asked) == IsFeminine(word))
            return (SearchRule.Edit, 0.67 - (0.04 * distance));
        if (
            term.IsPrefix
            && asked.Text.Length < BeginningShare * word.Text.Length
            && asked.Sounds.Any(s => s.Length > 2 && word.Sounds.Any(w => w.Length > s.Length && w.StartsWith(s, StringComparison.Ordinal)))
        )
        {
            return (SearchRule.Sound, 0.5);
        }

        return term.Near.Contains(word.Text) ? (SearchRule.Edit, 0.45) : default;
    }

    private static bool IsSemitic(Word word) => Scripts.IsArabic(word.Folded[0]) || Scripts.IsHebrew(word.Folded[0]);

    private static bool IsFeminine(Word word) => word.Spellings.Any(s => s.EndsWith('a'));

    private static string? Begins(Word asked, Word word, bool isName)
    {
        if (word.Text.StartsWith(asked.Text, StringComparison.Ordinal))
            return word.Text;
        return isName ? word.Spellings.FirstOrDefault(w => asked.Spellings.Any(a => w.StartsWith(a, StringComparison.Ordinal))) : null;
    }

    private static string? CommonSound(Word asked, Word word)
    {
        var isOneScript = asked.IsUnspaced == word.IsUnspaced;
        foreach (var sound in asked.Sounds)
        {
            if ((isOneScript || sound.Length >= MinForeignSound) && word.Sounds.Contains(sound))
                return sound;
        }

        return null;
    }

    // Words with the same consonants must share most of the other letters too, especially if there are few consonants and
    // vowels are written: Gavel is not Gaulle.
    private static bool LookAlike(Word asked, Word word, string sound)
    {
        var unlike = 1.0;
        foreach (var spelling in asked.Spellings)
        {
            foreach (var other in word.Spellings)
                unlike = Math.Min(unlike, EditDistance.Share(spelling, other));
        }

        return sound.Length > ShortSound || IsSemitic(asked) || IsSemitic(word) ? unlike <= MaxUnlike : unlike < MaxUnlikeShort;
    }

    // Nigeria is not Niger, nor Victoria Victor: one ends in two vowels, the other in none.
    private static bool EndAlike(Word asked, Word word)
    {
        var (a, b) = (Vowels(asked), Vowels(word));
        return Math.Abs(a - b) < 2 || (a > 0 && b > 0);
    }

    private static int Vowels(Word word)
    {
        var latin = word.Spellings.FirstOrDefault(s => s.All(char.IsAscii)) ?? word.Text;
        var count = 0;
        while (count < latin.Length && latin[^(count + 1)] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j')
            count++;
        // Быкаў ends in a consonant.
        return count > 1 && latin[^1] == 'u' ? 0 : count;
    }

    // Г. is Gennady and Halina, Е. is Yevgeny, Дж. is John.
    private static bool AreNear(string initial, string name) =>
        (initial[0], name[0]) switch
        {

            ('h', 'g')
            or
            ('g', 'h')
            or
            ('e', 'y')
            or
            ('y', 'e')
            or
            ('v', 'w')
            or
            ('w', 'v')
            or
            ('c', 'k')
            or
            ('k', 'c')
            or
            ('i', 'y')
            or
            ('y', 'i')
            or
            ('v', 'u')
            or
            ('u', 'v')
            or
            ('j', 'y')
            or
            ('y', 'j')
            or
            ('o', 'v')
            or ('v', 'o') => true,
            _ => false,
        };

    private static bool Meet(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        foreach (var each in one)
        {
            for (var i = 0; i < other.Count; i++)
            {
                if (each == other[i])
                    return true;
            }
        }

        return false;
    }
}
