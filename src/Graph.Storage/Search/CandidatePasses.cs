namespace Graph.Storage.Search;

/// <summary>
/// The conditions that find the candidates of a query. Each names words and keys in the index, so the cost grows with the
/// number of results. Only the scorer decides which candidates match the query.
/// </summary>
public static class CandidatePasses
{
    // The number of significant words, and the number of them that may be missing.
    private const int MinMost = 3;
    private const double MayLack = 0.4;
    private const int MinPrefixSound = 3;

    // Longer names are searched with fewer of their possible languages: an index accepts about a thousand conditions.
    private const int ShortName = 4;

    // The alternatives to a word itself: each level includes the results of the previous ones.
    private enum Likeness
    {
        Spelling,
        OwnSound,
        Sound,
        Edit,
        BeginningOfSound,
    }

    /// <summary>
    /// Conditions for all words, most certain first, so that common words or sounds do not crowd out names: as complete words
    /// of names; with the last one unfinished; anywhere; in other spellings; by their sound as written; by their sounds in
    /// other languages. Each includes the results of the previous ones.
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
    /// Guesses for a query without a confident match, most certain first: names with a wrong letter; names that begin with the
    /// sound of the last word. None if the query is not a name.
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

    /// <summary>The number of required words that must be present if not all are; 0 if all must be.</summary>
    public static int Most(SearchQuery query)
    {
        var needed = query.Needed.Count();
        return needed < MinMost ? 0 : needed - (int)(needed * MayLack);
    }

    /// <summary>One condition per required word, to find nodes with most of them.</summary>
    public static IReadOnlyList<KeyQuery> Each(SearchQuery query) => [.. query.Needed.Select(term => Alike(query, term, Likeness.Sound))];

    /// <summary>The word itself, or a prefix if it is the last word.</summary>
    public static KeyQuery Word(SearchTerm term, KeyColumn column) =>
        term.Word.IsUnspaced
            ? KeyQuery.All(Parts(term.Word.Folded).Select(part => new KeyQuery.Has(column, part)))
            : new KeyQuery.Has(column, term.Word.Text, term.IsPrefix);

    // Short words in capitals may be initials: JF Kennedy.
    private static List<SearchTerm> LookedFor(SearchQuery query) =>
        query.Needed.Where(term => !term.IsAcronym).ToList() is { Count: > 0 } names ? names : [.. query.Needed];

    // Pairs of characters are more selective; a single character is searched for only if it is alone.
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
            // Initials fit many names: an acronym matches the words only as a separate word.
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
