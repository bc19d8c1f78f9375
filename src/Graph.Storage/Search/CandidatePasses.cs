namespace Graph.Storage.Search;

/// <summary>
/// Which conditions find the candidates of a query, so that the cost grows with what is found: each names words and keys that are
/// in the index. The scorer alone says what answers the query.
/// </summary>
public static class CandidatePasses
{
    // Of so many words that say something, all but so many must be there.
    private const int MinMost = 3;
    private const double MayLack = 0.4;
    private const int MinPrefixSound = 3;

    // Longer names are tried with fewer of the languages that they may be spelled in: an index takes about a thousand conditions.
    private const int ShortName = 4;

    // What a word may be beside itself: each finds all that those before it find.
    private enum Likeness
    {
        Spelling,
        OwnSound,
        Sound,
        Edit,
        BeginningOfSound,
    }

    /// <summary>
    /// What has all words, surest first, so that no common word or sound crowds out the names: as whole words among names; with
    /// the last one unfinished; anywhere; in other spellings; by their sound as written; by their sounds in other
    /// languages. Each finds all that those before it find.
    /// </summary>
    public static IReadOnlyList<KeyQuery> Of(SearchQuery query)
    {
        var passes = new List<KeyQuery>();
        if (query.Terms.Any(term => term.IsPrefix))
            passes.Add(KeyQuery.All(query.Terms.Select(term => Word(term with { IsPrefix = false }, KeyColumn.Best))));
        passes.Add(KeyQuery.All(query.Terms.Select(term => Word(term, KeyColumn.Best))));
        passes.Add(KeyQuery.All(query.Terms.Select(term => Word(term, KeyColumn.Words))));
        if (query.Terms.Count <= ShortName)
            passes.AddRange([Alike(query, Likeness.Spelling), Alike(query, Likeness.OwnSound)]);
        passes.Add(Alike(query, Likeness.Sound));
        return passes;
    }

    /// <summary>
    /// What may be meant where nothing is found surely, surest first: names with a wrong letter; names that begin with the sound of
    /// the last word. None where the query is no name.
    /// </summary>
    public static IReadOnlyList<KeyQuery> Guesses(SearchQuery query)
    {
        if (!query.MayBeName)
            return [];
        var misspelt = Alike(query, Likeness.Edit);
        return query.Needed.Any(term => term.IsPrefix && term.Word.Sounds.Any(s => s.Length >= MinPrefixSound))
            ? [misspelt, Alike(query, Likeness.BeginningOfSound)]
            : [misspelt];
    }

    /// <summary>How many of the needed words must be there where not all are; 0 where all must.</summary>
    public static int Most(SearchQuery query)
    {
        var needed = query.Needed.Count();
        return needed < MinMost ? 0 : needed - (int)(needed * MayLack);
    }

    /// <summary>What has each of the needed words, one condition per word, for what has most of them.</summary>
    public static IReadOnlyList<KeyQuery> Each(SearchQuery query) => [.. query.Needed.Select(term => Alike(query, term, Likeness.Sound))];

    /// <summary>What has the word itself, or begins with it where it is the last one.</summary>
    public static KeyQuery Word(SearchTerm term, KeyColumn column) =>
        term.Word.IsUnspaced
            ? KeyQuery.All(Parts(term.Word.Folded).Select(part => new KeyQuery.Has(column, part)))
            : new KeyQuery.Has(column, term.Word.Text, term.IsPrefix);

    // Short words in capitals may be initials: JF Kennedy.
    private static List<SearchTerm> LookedFor(SearchQuery query) =>
        query.Needed.Where(term => !term.IsAcronym).ToList() is { Count: > 0 } names ? names : [.. query.Needed];

    // Two characters each say more than one; only a single character is looked for as such.
    private static IEnumerable<string> Parts(string word)
    {
        var parts = NameKeys.Parts(word).ToList();
        return parts.Count == 1 ? parts : parts.Where(p => p.EnumerateRunes().Count() == 2).Distinct();
    }

    private static KeyQuery Alike(SearchQuery query, Likeness likeness) =>
        KeyQuery.All(LookedFor(query).Select(term => Alike(query, term, likeness)));

    private static KeyQuery Alike(SearchQuery query, SearchTerm term, Likeness likeness)
    {
        var word = term.Word;
        var keys = new List<KeyQuery> { Word(term, KeyColumn.Words) };
        Words(keys, word.Tails);
        Words(keys, [word.Stem]);
        keys.Add(new KeyQuery.Has(KeyColumn.Words, NameKeys.Stem + word.Stem));
        Words(keys, term.Near);
        if (!query.MayBeName)
            return KeyQuery.Any(keys);
        keys.AddRange(word.Spellings.Skip(1).Select(s => new KeyQuery.Has(KeyColumn.Best, s, term.IsPrefix)));
        Sounds(keys, word.Variants.Select(v => NameKeys.Variant + v));
        Sounds(keys, [NameKeys.Joined + word.Text, NameKeys.Joined + NameKeys.Of(word.Text)]);
        var at = query.Terms.ToList().IndexOf(term);
        foreach (var span in query.Spans.Where(span => span.Has(at)))
        {
            Words(keys, [span.Text]);
            // First letters are those of any names: an acronym stands for the words only as a word of its own.
            if (!span.IsAcronym)
                Sounds(keys, [NameKeys.Joined + span.Text, NameKeys.Joined + span.Sound]);
            if (!span.IsAcronym && likeness >= Likeness.Sound && span.Sound != span.Text)
                Sounds(keys, [span.Sound]);
        }

        if (likeness >= Likeness.OwnSound)
            Sounds(keys, likeness == Likeness.OwnSound ? word.Sounds.Take(1) : word.Sounds);
        if (likeness == Likeness.Edit)
            Sounds(keys, word.Sounds.Take(query.Terms.Count > ShortName ? 2 : 6).SelectMany(Edits));
        if (likeness == Likeness.BeginningOfSound && term.IsPrefix)
        {
            keys.AddRange(
                word.Sounds.Where(s => s.Length >= MinPrefixSound).Select(s => new KeyQuery.Has(KeyColumn.Sounds, s, IsPrefix: true))
            );
        }

        return KeyQuery.Any(keys);
    }

    private static IEnumerable<string> Edits(string sound)
    {
        yield return NameKeys.Shortened + sound;
        foreach (var shorter in NameKeys.Without(sound))
        {
            yield return shorter;
            yield return NameKeys.Shortened + shorter;
        }
    }

    private static void Sounds(List<KeyQuery> keys, IEnumerable<string> sounds) =>
        keys.AddRange(sounds.Select(s => new KeyQuery.Has(KeyColumn.Sounds, s)));

    private static void Words(List<KeyQuery> keys, IEnumerable<string> words) =>
        keys.AddRange(words.Where(w => w.Length > 0).Select(w => new KeyQuery.Has(KeyColumn.Words, w)));
}
