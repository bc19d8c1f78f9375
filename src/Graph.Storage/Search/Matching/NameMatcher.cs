using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search.Matching;

/// <summary>Compares a query with a name: which of its words are the name's, in which order, and what either has beside them.</summary>
internal static class NameMatcher
{
    // A name that has more words is a title or a sentence, which need not be a whole answer.
    private const int MaxPersonal = 5;

    /// <summary>How the name answers; the terms that it lacks have a score of 0.</summary>
    public static NameAnswer Match(SearchQuery query, IReadOnlyList<Word> words)
    {
        var pairing = Pairing.Of(query, words);
        var found = new WordMatch[query.Terms.Count];
        for (var t = 0; t < found.Length; t++)
        {
            found[t] = pairing.Terms[t] is { } pair
                ? new(query.Terms[t].Word.Written, Written(words, pair), pair.Rule, pair.Score)
                : new(query.Terms[t].Word.Written, "", SearchRule.Most, 0);
        }

        var lacks = Enumerable.Range(0, found.Length).Where(t => found[t].Score == 0).ToList();
        var rest = Enumerable.Range(0, words.Count).Where(w => !pairing.Used[w] && !Courtesies.SaysLittle(words[w]) && !Courtesies.IsTitle(words[w])).ToList();
        var isPersonal = words.Count <= MaxPersonal && words.All(w => Courtesies.SaysLittle(w) || !char.IsLower(w.Written[0]));
        var matched = found.Length - lacks.Count;
        var answers = matched > 0 && lacks.TrueForAll(t => MayLack(query.Terms[t], words, rest, matched));
        var conflicts = isPersonal && rest.Count > 0 && lacks.Exists(t => query.Terms[t].Role is TermRole.Needed or TermRole.Patronymic);
        var isOther = conflicts && !answers && lacks.Exists(t => query.Terms[t].Role == TermRole.Patronymic || query.Terms[t].Word.IsInitial);
        return new NameAnswer(found, answers, conflicts, isOther, isPersonal && rest.Count == 0 && lacks.Exists(t => query.Terms[t].Word.IsInitial),
            answers ? Score(query, words, pairing, found, rest.Count) : 0, Rule(query, found, pairing, words));
    }

    private static bool MayLack(SearchTerm term, IReadOnlyList<Word> words, List<int> rest, int matched) => term.Role switch
    {
        TermRole.Title or TermRole.Particle => true,
        // Another patronymic is another person's.
        TermRole.Patronymic => matched > 1 && !rest.Exists(w => Courtesies.MayBePatronymic(words[w])),
        // A. G. Lukashenko is Alexander, whose patronymic the graph lacks; G. Kazakevich is not Vladimir, but may be just Kazakevich.
        _ => term.Word.IsInitial && (matched > 1 || rest.Count == 0),
    };

    private static double Score(SearchQuery query, IReadOnlyList<Word> words, Pairing pairing, WordMatch[] found, int rest)
    {
        double sum = 0, weights = 0;
        for (var t = 0; t < found.Length; t++)
        {
            var weight = found[t].Score > 0 ? 1 : query.Terms[t].Word.IsInitial ? 0.3 : query.Terms[t].Weight;
            sum += found[t].Score * weight;
            weights += weight;
        }

        var says = words.Count(w => !Courtesies.SaysLittle(w));
        var share = says == 0 ? 1 : 1 - ((double)rest / Math.Max(says, rest));
        // A letter more of a word, of which nothing else is known, is not the whole word.
        return sum / weights * (0.7 + (0.3 * share)) * (InOrder(pairing) ? 1 : 0.97);
    }

    private static bool InOrder(Pairing pairing)
    {
        var last = -1;
        foreach (var pair in pairing.Terms)
        {
            if (pair is null || pair.Word == last)
                continue;
            if (pair.Word < last)
                return false;
            last = pair.Word;
        }

        return true;
    }

    private static SearchRule Rule(SearchQuery query, WordMatch[] found, Pairing pairing, IReadOnlyList<Word> words)
    {
        if (Array.Exists(found, f => f.Score > 0 && f.Rule != SearchRule.Word))
            return found.Where(f => f.Score > 0).MinBy(f => f.Score).Rule;
        for (var t = 0; t < found.Length; t++)
        {
            if (found[t].Score == 0)
                return query.Terms[t].Role switch { TermRole.Title => SearchRule.Title, TermRole.Patronymic => SearchRule.Patronymic, _ => SearchRule.Most };
        }

        if (!InOrder(pairing))
            return SearchRule.Order;
        return found.Length == words.Count ? SearchRule.Exact : SearchRule.Word;
    }

    private static string Written(IReadOnlyList<Word> words, Pairing.Pair pair) =>
        string.Join(' ', words.Skip(pair.Word).Take(pair.WordCount).Select(w => w.Written));
}
