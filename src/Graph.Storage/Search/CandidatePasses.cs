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

    /// <summary>What has all words, surest first, so that a common word does not crowd out the names: among names; anywhere; in other spellings.</summary>
    public static IReadOnlyList<KeyQuery> Of(SearchQuery query) =>
    [
        KeyQuery.All(query.Terms.Select(term => Word(term, KeyColumn.Best))),
        KeyQuery.All(query.Terms.Select(term => Word(term, KeyColumn.Words))),
        KeyQuery.All(LookedFor(query).Select(term => Spelled(query, term, withEdits: false))),
    ];

    /// <summary>What has a name with a wrong letter, and all other words; null where the query is no name.</summary>
    public static KeyQuery? Misspelt(SearchQuery query) =>
        query.MayBeName ? KeyQuery.All(LookedFor(query).Select(term => Spelled(query, term, withEdits: true))) : null;

    /// <summary>How many of the needed words must be there where not all are; 0 where all must.</summary>
    public static int Most(SearchQuery query)
    {
        var needed = query.Needed.Count();
        return needed < MinMost ? 0 : needed - (int)(needed * MayLack);
    }

    /// <summary>What has each of the needed words, one condition per word, for what has most of them.</summary>
    public static IReadOnlyList<KeyQuery> Each(SearchQuery query) =>
        [.. query.Needed.Select(term => Spelled(query, term, withEdits: false))];

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

    private static KeyQuery Spelled(SearchQuery query, SearchTerm term, bool withEdits)
    {
        var word = term.Word;
        var keys = new List<KeyQuery> { Word(term, KeyColumn.Words) };
        Words(keys, word.Tails);
        Words(keys, [word.Stem]);
        keys.Add(new KeyQuery.Has(KeyColumn.Words, NameKeys.Stem + word.Stem));
        Words(keys, term.Near);
        if (query.MayBeName)
        {
            keys.AddRange(word.Spellings.Skip(1).Select(s => new KeyQuery.Has(KeyColumn.Best, s, term.IsPrefix)));
            keys.AddRange(word.Sounds.Select(s => new KeyQuery.Has(KeyColumn.Sounds, s, term.IsPrefix && s.Length >= MinPrefixSound)));
            keys.AddRange(word.Variants.Select(v => new KeyQuery.Has(KeyColumn.Sounds, NameKeys.Variant + v)));
            keys.Add(new KeyQuery.Has(KeyColumn.Sounds, NameKeys.Joined + word.Text));
            keys.Add(new KeyQuery.Has(KeyColumn.Sounds, NameKeys.Joined + NameKeys.Of(word.Text)));
            if (withEdits)
                keys.AddRange(word.Sounds.Take(query.Terms.Count > ShortName ? 2 : 6).SelectMany(Edits).Select(key => new KeyQuery.Has(KeyColumn.Sounds, key)));
            var at = query.Terms.ToList().IndexOf(term);
            foreach (var span in query.Spans.Where(span => span.Has(at)))
            {
                Words(keys, [span.Text]);
                keys.Add(new KeyQuery.Has(KeyColumn.Sounds, NameKeys.Joined + span.Text));
                keys.Add(new KeyQuery.Has(KeyColumn.Sounds, NameKeys.Joined + NameKeys.Of(span.Text)));
                if (!span.IsAcronym && NameKeys.Of(span.Text) is var sound && sound != span.Text)
                    keys.Add(new KeyQuery.Has(KeyColumn.Sounds, sound));
            }
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

    private static void Words(List<KeyQuery> keys, IEnumerable<string> words) =>
        keys.AddRange(words.Where(w => w.Length > 0).Select(w => new KeyQuery.Has(KeyColumn.Words, w)));
}
