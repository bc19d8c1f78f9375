using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search.Matching;

/// <summary>Compares a query with a name: the words that they share, their order, and the other words of each.</summary>
internal static class NameMatcher
{
    // A name with more words is a title or a sentence, which the query need not match completely.
    private const int MaxPersonal = 5;

    /// <summary>The match of the name; missing terms have a score of 0.</summary>
    public static NameAnswer Match(SearchQuery query, List<Word> words, WordTable table)
    {
        var pairing = Pairing.Of(query, words, table);
        var found = new WordMatch[query.Terms.Count];
        var matched = 0;
        for (var t = 0; t < found.Length; t++)
        {
            found[t] = pairing.Terms[t] is { } pair
                ? new(query.Terms[t].Word.Written, Written(words, pair), pair.Rule, pair.Score)
                : new(query.Terms[t].Word.Written, "", SearchRule.Most, 0);
            if (found[t].Score > 0)
                matched++;
        }

        var rest = new List<Word>();
        var isPersonal = words.Count <= MaxPersonal;
        for (var w = 0; w < words.Count; w++)
        {
            var word = words[w];
            if (!pairing.Used[w] && !word.SaysLittle && !word.IsTitle)
                rest.Add(word);
            isPersonal &= word.SaysLittle || !char.IsLower(word.Written[0]);
        }

        var (answers, lacksName, lacksOther, lacksInitial) = (matched > 0, false, false, false);
        for (var t = 0; t < found.Length; t++)
        {
            if (found[t].Score > 0)
                continue;
            var term = query.Terms[t];
            answers = answers && MayLack(term, rest, matched);
            lacksName |= term.Role is TermRole.Needed or TermRole.Patronymic;
            lacksOther |= term.Role == TermRole.Patronymic || term.Word.IsInitial;
            lacksInitial |= term.Word.IsInitial;
        }

        var conflicts = isPersonal && rest.Count > 0 && lacksName;
        return new NameAnswer(
            found,
            answers,
            conflicts,
            conflicts && !answers && lacksOther,
            isPersonal && rest.Count == 0 && lacksInitial,
            answers ? Score(query, words, pairing, found, rest.Count) : 0,
            Rule(query, found, pairing, words)
        );
    }

    private static bool MayLack(SearchTerm term, List<Word> rest, int matched) =>
        term.Role switch
        {
            TermRole.Title or TermRole.Particle => true,
            // A different patronymic belongs to a different person.
            TermRole.Patronymic => matched > 1 && !rest.Exists(Courtesies.MayBePatronymic),
            // A. G. Lukashenko is Alexander, whose patronymic the graph lacks; G. Kazakevich is not Vladimir, but may be just Kazakevich.
            _ => term.Word.IsInitial && (matched > 1 || rest.Count == 0),
        };

    private static double Score(SearchQuery query, List<Word> words, Pairing pairing, WordMatch[] found, int rest)
    {
        double sum = 0,
            weights = 0;
        for (var t = 0; t < found.Length; t++)
        {
            var weight =
                found[t].Score > 0 ? 1
                : query.Terms[t].Word.IsInitial ? 0.3
                : query.Terms[t].Weight;
            sum += found[t].Score * weight;
            weights += weight;
        }

        var says = 0;
        foreach (var word in words)
            says += word.SaysLittle ? 0 : 1;
        var share = says == 0 ? 1 : 1 - ((double)rest / Math.Max(says, rest));
        // An initial alone, without other evidence, is not the complete word.
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

    private static SearchRule Rule(SearchQuery query, WordMatch[] found, Pairing pairing, List<Word> words)
    {
        SearchRule? weakest = null;
        var (least, isOther) = (double.MaxValue, false);
        foreach (var match in found)
        {
            if (match.Score == 0)
                continue;
            isOther |= match.Rule != SearchRule.Word;
            if (match.Score < least)
                (least, weakest) = (match.Score, match.Rule);
        }

        if (isOther && weakest is { } weak)
            return weak;
        for (var t = 0; t < found.Length; t++)
        {
            if (found[t].Score == 0)
            {
                return query.Terms[t].Role switch
                {
                    TermRole.Title => SearchRule.Title,
                    TermRole.Patronymic => SearchRule.Patronymic,
                    _ => SearchRule.Most,
                };
            }
        }

        if (!InOrder(pairing))
            return SearchRule.Order;
        return found.Length == words.Count ? SearchRule.Exact : SearchRule.Word;
    }

    private static string Written(List<Word> words, Pairing.Pair pair) =>
        pair.WordCount == 1
            ? words[pair.Word].Written
            : string.Join(' ', words.Skip(pair.Word).Take(pair.WordCount).Select(w => w.Written));
}
