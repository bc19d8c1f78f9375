namespace Graph.Seeding.Text;

/// <summary>
/// The passage of a text that is nearest to a quote that does not occur in it, by edit distance (Sellers' algorithm: time
/// is the product of the lengths, space their sum).
/// </summary>
internal static class NearestPassage
{
    // There is no suggestion for quotes that nothing resembles, or for texts that are too long to compare in a second.
    private const double MostDifference = 0.4;
    private const long MostWork = 400_000_000;

    /// <summary>Start and end of the passage in <paramref name="text"/>, or null if none is similar.</summary>
    public static (int Start, int End)? Find(string text, string quote)
    {
        if (quote.Length == 0 || text.Length == 0 || (long)text.Length * quote.Length > MostWork)
            return null;

        // Column by column over the text: the cost of matching each prefix of the quote to a passage that ends here, and the
        // start of that passage.
        var cost = new int[quote.Length + 1];
        var start = new int[quote.Length + 1];
        for (var i = 0; i <= quote.Length; i++)
            cost[i] = i;
        var best = (Cost: cost[quote.Length], Start: 0, End: 0);
        for (var j = 1; j <= text.Length; j++)
        {
            var (diagonal, diagonalStart) = (cost[0], start[0]);
            start[0] = j;
            for (var i = 1; i <= quote.Length; i++)
            {
                var (left, leftStart) = (cost[i] + 1, start[i]);
                var up = cost[i - 1] + 1;
                var replaced = diagonal + (text[j - 1] == quote[i - 1] ? 0 : 1);
                (diagonal, diagonalStart, var chosen) = (cost[i], start[i], diagonalStart);
                (cost[i], start[i]) =
                    replaced <= left && replaced <= up ? (replaced, chosen)
                    : left < up ? (left, leftStart)
                    : (up, start[i - 1]);
            }

            // Of equally near passages, prefer the one that is as long as the quote: 'Jane Doe' for 'Jane Dow', not 'Jane Do'.
            var found = (Cost: cost[quote.Length], Start: start[quote.Length], End: j);
            if (found.Cost < best.Cost || found.Cost == best.Cost && LengthError(found) < LengthError(best))
                best = found;
        }

        return best.Cost <= quote.Length * MostDifference ? (best.Start, best.End) : null;

        int LengthError((int Cost, int Start, int End) passage) => Math.Abs(passage.End - passage.Start - quote.Length);
    }
}
