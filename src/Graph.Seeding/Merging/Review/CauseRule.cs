using System.Text.RegularExpressions;

namespace Graph.Seeding.Merging.Review;

/// <summary>One event following another does not show that it was caused by it. English only.</summary>
internal sealed partial class CauseRule : IReviewRule
{
    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var relation in graph.RelationsOf("MOTIVATED_BY").Where(r => r["certainty"] is not "INFERRED"))
        {
            var quotes = relation.Passages.Where(p => graph.Node(p.Document)?["language"] is null or "en").Select(p => p.Exact).ToList();
            if (quotes.Select(q => Time().Match(q)).FirstOrDefault(m => m.Success) is { } time && !quotes.Exists(Cause().IsMatch))
            {
                warnings.Add(
                    relation.At,
                    $"{relation.What} is supported only by words of time (\"{time.Value}\"). Use \"precedes\" instead, or quote the "
                        + "words that name the cause; if the cause is only inferred, set certainty: INFERRED with the reason in "
                        + "\"inference\"."
                );
            }
        }
    }

    [GeneratedRegex(
        @"\b(after|since|when|while|following|then|once|as soon as)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\b(because|due to|owing to|therefore|in view of|in response|response to|in order to|so that|as a result|led to|lead to|"
            + @"caus\w+|motivat\w+|embolden\w+|protest(s|ed|ing)? (against|over)|protesting|against|over|reason|to object)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Cause();
}
