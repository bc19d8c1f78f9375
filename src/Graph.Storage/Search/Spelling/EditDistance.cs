namespace Graph.Storage.Search.Spelling;

/// <summary>
/// Damerau-Levenshtein distance (optimal string alignment): insertions, deletions and substitutions of letters, and swaps of
/// neighbours.
/// </summary>
internal static class EditDistance
{
    private const int Max = 32;

    // Short words are too similar (Iran and Iraq, Minsk and Pinsk), so the first letter, which is rarely mistyped, must match.
    private const int MinLength = 5;
    private const int LongLength = 9;

    /// <summary>The number of letters of a word that may be wrong: none in short words, one, or two in long words.</summary>
    public static int Allowed(string word) =>
        word.Length < MinLength ? 0
        : word.Length < LongLength ? 1
        : 2;

    /// <summary>The distance, if it is allowed for the shorter word and the first letters are equal; otherwise 0.</summary>
    public static int Near(string a, string b)
    {
        var allowed = Allowed(a.Length < b.Length ? a : b);
        if (allowed == 0 || a[0] != b[0] || Math.Abs(a.Length - b.Length) > allowed || a.Length > Max || b.Length > Max)
            return 0;
        var distance = Of(a, b);
        return distance <= allowed ? distance : 0;
    }

    /// <summary>The distance as a share of the longer word; 1 if a word is too long to be compared.</summary>
    public static double Share(string a, string b) =>
        a.Length > Max || b.Length > Max || a.Length + b.Length == 0 ? 1 : (double)Of(a, b) / Math.Max(a.Length, b.Length);

    private static int Of(string a, string b)
    {
        Span<int> older = stackalloc int[Max + 1],
            old = stackalloc int[Max + 1],
            row = stackalloc int[Max + 1];
        for (var j = 0; j <= b.Length; j++)
            old[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], old[j]) + 1, old[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
            }

            var spare = older;
            older = old;
            old = row;
            row = spare;
        }

        return old[b.Length];
    }
}
