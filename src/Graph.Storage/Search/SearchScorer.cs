using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Changes;

namespace Graph.Storage.Search;

/// <summary>
/// How well a node answers a query. Indexes only find candidates; this alone ranks them, so that every store ranks alike.
/// </summary>
/// <remarks>
/// The whole part of a score says how the words stand, the fraction how much the property weighs and how much of it the
/// query is:
/// <list type="table">
/// <item><term>5</term><description>a text of the node is the query;</description></item>
/// <item><term>4</term><description>a text begins with the query, or half of its words are the query, as a surname is of a name;</description></item>
/// <item><term>3</term><description>a text has all words of the query;</description></item>
/// <item><term>2</term><description>the words are spread over several texts, or stand in a long one;</description></item>
/// <item><term>1</term><description>some words only sound or look alike.</description></item>
/// </list>
/// Pure, and safe for use by several threads.
/// </remarks>
public static class SearchScorer
{
    /// <summary>
    /// Longer texts (a document's), in UTF-16 units, are not cut into words again: that a word is in none of the others means
    /// that it is here.
    /// </summary>
    public const int LongText = 2_000;

    private const double Prefix = 0.75;
    private const double Sounds = 0.5;
    private const double Near = 0.4;

    /// <summary>The score, from 0 (some word is nowhere) to 6; equal scores are ordered by id.</summary>
    public static double Score(SearchQuery query, IReadOnlyList<Property> properties, PropertyValues values)
    {
        var best = 0.0;
        var terms = new double[query.Terms.Count];
        var surely = new bool[query.Terms.Count];
        var qualities = new double[query.Terms.Count];
        var longWeight = 0.0;
        foreach (var property in properties)
        {
            if (property.SearchWeight == 0)
                continue;
            var weight = Share(property.SearchWeight);
            foreach (var text in SearchWords.Texts(values[property.Name]))
            {
                if (text.Length > LongText)
                {
                    longWeight = Math.Max(longWeight, weight);
                    continue;
                }

                IReadOnlyList<SearchToken> words = [.. SearchTokens.Words(text).Select(word => new SearchToken(word, ""))];
                Match(query, words, qualities);
                // Only names are compared by sound, and only where the words themselves don't match: making skeletons costs.
                if (property.SearchWeight >= SearchWords.BestWeight && qualities.Any(q => q < Sounds))
                    Match(query, words = SearchTokens.Of(text), qualities);
                for (var i = 0; i < terms.Length; i++)
                {
                    terms[i] = Math.Max(terms[i], qualities[i] * weight);
                    surely[i] |= qualities[i] >= Prefix;
                }

                if (qualities.All(q => q > 0))
                {
                    var share = Math.Min(1.0, (double)terms.Length / words.Count);
                    best = Math.Max(best, Tier(query, words, qualities) + (0.6 * weight * qualities.Average()) + (0.3 * share));
                }
            }
        }

        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i] > 0)
                continue;
            var isNear = query.Terms[i].Near.Count > 0;
            terms[i] = longWeight * (isNear ? Near : 1);
            surely[i] = !isNear;
        }

        var spread = terms.Any(t => t == 0) ? 0 : (surely.All(s => s) ? 2 : 1) + (0.6 * terms.Average());
        return Math.Round(Math.Max(best, spread), 6);
    }

    private static void Match(SearchQuery query, IReadOnlyList<SearchToken> words, double[] qualities)
    {
        for (var i = 0; i < qualities.Length; i++)
        {
            qualities[i] = 0;
            foreach (var word in words)
                qualities[i] = Math.Max(qualities[i], Quality(query.Terms[i], word));
        }
    }

    private static double Quality(SearchTerm term, SearchToken word)
    {
        if (word.Text == term.Token.Text)
            return 1;
        if (term.IsPrefix && word.Text.StartsWith(term.Token.Text, StringComparison.Ordinal))
            return Prefix + (0.2 * term.Token.Text.Length / word.Text.Length);
        if (SoundsLike(term, word))
            return Sounds;
        return term.Near.Contains(word.Text) ? Near : 0;
    }

    private static bool SoundsLike(SearchTerm term, SearchToken word)
    {
        var sound = term.Token.Skeleton;
        return sound.Length > 0 && word.Skeleton.Length > 0
            && (term.IsPrefix ? word.Skeleton.StartsWith(sound, StringComparison.Ordinal) : word.Skeleton == sound);
    }

    private static int Tier(SearchQuery query, IReadOnlyList<SearchToken> words, double[] qualities)
    {
        if (qualities.Any(q => q < Prefix))
            return 1;
        var begins = qualities.Length <= words.Count;
        for (var i = 0; begins && i < qualities.Length; i++)
            begins = Quality(query.Terms[i], words[i]) >= Prefix;
        if (!begins)
            return 2 * qualities.Length >= words.Count ? 4 : 3;
        return words.Count == qualities.Length && words[^1].Text == query.Terms[^1].Token.Text ? 5 : 4;
    }

    // A weight as a share that grows with it and stays below 1.
    private static double Share(int weight) => weight / (weight + 1.0);
}
