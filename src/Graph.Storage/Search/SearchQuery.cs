using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>A query for full-text search.</summary>
/// <param name="Terms">
/// Its words, each once, in order, the last as a prefix. None if the text has no letter or digit: it finds nothing.
/// </param>
/// <param name="Spans">Its words written as one.</param>
/// <param name="LeftOut">The words beyond <see cref="MaxTerms"/>, which are ignored.</param>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<TermSpan> Spans, IReadOnlyList<string> LeftOut)
{
    /// <summary>The maximum number of different words that are searched for; an index rejects much longer conditions.</summary>
    public const int MaxTerms = 50;

    // Longer queries are sentences, for which other spellings of names are not tried.
    private const int MaxNameTerms = 8;
    private const int MinInitials = 2;
    private const int MaxAcronym = 4;

    /// <summary>Whether it is short enough to be a name, so that other spellings are tried.</summary>
    public bool MayBeName => Terms.Count <= MaxNameTerms;

    /// <summary>The words that a result must contain; all words if they are only titles and particles.</summary>
    public IEnumerable<SearchTerm> Needed =>
        Terms.Any(t => !t.IsOptional && !t.Word.IsInitial) ? Terms.Where(t => !t.IsOptional && !t.Word.IsInitial) : Terms;

    /// <summary>Parses a query as typed.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or a lone surrogate.</exception>
    public static SearchQuery Parse(string text)
    {
        var split = WordSplitter.Split(text);
        var words = split.DistinctBy(w => w.Text, StringComparer.Ordinal).ToList();
        var taken = words.Take(MaxTerms).ToList();
        var roles = Roles(taken);
        var terms = taken
            .Select((word, i) => new SearchTerm(word, IsUnfinished(words, word, split[^1]), roles[i]) { IsAcronym = IsAcronym(taken, i) })
            .ToList();
        return new SearchQuery(
            terms,
            terms.Count <= MaxNameTerms ? [.. SpansOf(taken)] : [],
            [.. words.Skip(MaxTerms).Select(w => w.Written)]
        );
    }

    private static TermRole[] Roles(List<Word> words)
    {
        var roles = words
            .Select(
                (word, i) =>
                    IsInitial(words, i) ? TermRole.Needed
                    : Courtesies.SaysLittle(word) ? TermRole.Particle
                    : Courtesies.IsTitle(word) ? TermRole.Title
                    : TermRole.Needed
            )
            .ToArray();
        // A query of only titles and particles searches for these.
        if (!roles.Contains(TermRole.Needed))
            return [.. roles.Select(_ => TermRole.Needed)];
        var needed = Enumerable.Range(0, roles.Length).Where(i => roles[i] == TermRole.Needed && words[i].Text.Length > 1).ToList();
        // Given name, patronymic and surname, or the surname first. The first word is never a patronymic, and one word must
        // remain for each of the others.
        if (needed.Count == 3)
        {
            var patronymic = needed.Skip(1).Where(i => Courtesies.MayBePatronymic(words[i])).ToList();
            if (patronymic.Count > 0)
                roles[patronymic[0]] = TermRole.Patronymic;
        }

        return roles;
    }

    // "A. Lukashenko" and "A Lukashenko" begin with a name, "a picket" and "A picket" with an article.
    private static bool IsInitial(List<Word> words, int i) =>
        words[i].IsInitial
        && (
            words[i].IsAbbreviated
            || (char.IsUpper(words[i].Written[0]) && words.Count > 1 && words.TrueForAll(w => char.IsUpper(w.Written[0])))
        );

    // A dot completes the word, and a single letter next to others is an initial.
    private static bool IsUnfinished(List<Word> words, Word word, Word last) =>
        ReferenceEquals(word, last) && ReferenceEquals(word, words[^1]) && !word.IsAbbreviated && (words.Count == 1 || !word.IsInitial);

    // In a text with lower-case letters, or alone, a short word in capitals is not a capitalised name.
    private static bool IsAcronym(List<Word> words, int i) =>
        words[i].IsUpper && words[i].Text.Length <= MaxAcronym && (words.Count == 1 || words.Exists(w => w.Text.Length > 1 && !w.IsUpper));

    // Neighbouring words as one, and the first letters of all.
    private static IEnumerable<TermSpan> SpansOf(List<Word> words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            for (var count = 2; count <= NameKeys.MaxJoined && start + count <= words.Count; count++)
            {
                var joined = words.GetRange(start, count);
                if (!joined.Exists(w => w.IsUnspaced))
                    yield return new TermSpan(start, count, string.Concat(joined.Select(w => w.Text)), IsAcronym: false);
            }

            var initials = words.Skip(start).TakeWhile(w => w.IsInitial).Count();
            if (initials > NameKeys.MaxJoined && (start == 0 || !words[start - 1].IsInitial))
            {
                yield return new TermSpan(
                    start,
                    initials,
                    string.Concat(words.Skip(start).Take(initials).Select(w => w.Text)),
                    IsAcronym: false
                );
            }
        }

        var letters = NameKeys.Initials(words);
        if (letters.Length >= MinInitials && words.Count > letters.Length - 1 && words.TrueForAll(w => w.Text.Length > 1))
            yield return new TermSpan(0, words.Count, letters, IsAcronym: true);
    }
}
