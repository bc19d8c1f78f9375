namespace Graph.GraphQL.Language;

/// <summary>Finds the probable intended names, and suggests them at the end of an error message, like graphql-js.</summary>
public static class Suggestions
{
    private const int Shown = 5;

    /// <summary><c> Did you mean the enum value "A" or "B"?</c>, or nothing if no option is similar.</summary>
    /// <param name="what">The type of the options ("the enum value"); null to omit it.</param>
    /// <param name="input">The text as written.</param>
    /// <param name="options">The possible texts.</param>
    public static string DidYouMean(string? what, string input, IEnumerable<string> options) => DidYouMean(what, For(input, options));

    /// <inheritdoc cref="DidYouMean(string?, string, IEnumerable{string})"/>
    public static string DidYouMean(string input, IEnumerable<string> options) => DidYouMean(null, input, options);

    /// <summary>The same for given suggestions, the best first; at most five are shown.</summary>
    public static string DidYouMean(string? what, IReadOnlyList<string> suggestions)
    {
        if (suggestions.Count == 0)
            return "";
        var quoted = suggestions.Take(Shown).Select(suggestion => $"\"{suggestion}\"").ToArray();
        var list = quoted.Length switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return what is null ? $" Did you mean {list}?" : $" Did you mean {what} {list}?";
    }

    /// <summary>
    /// The options within a distance of 40 % of the input's length plus one, the most similar first; none for an input that is
    /// too long to be a misspelt name.
    /// </summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        // The time of a comparison grows with the square of the length, and options may come from the client.
        if (input.Length > Excerpt.MaxLength)
            return [];
        var threshold = (int)(input.Length * 0.4) + 1;
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            if (Distance(input, option, threshold) is { } distance)
                near[option] = distance;
        }

        return [.. near.Keys.OrderBy(option => near[option]).ThenBy(option => option, NaturalOrder.Comparer)];
    }

    /// <summary>
    /// Damerau-Levenshtein distance (optimal string alignment); a difference only in case counts as one. Null if it is above
    /// the threshold. O(|input| * |option|) and stops early.
    /// </summary>
    public static int? Distance(string input, string option, int threshold)
    {
        if (input == option)
            return 0;
        if (Math.Abs(input.Length - option.Length) > threshold)
            return null;
        var a = option.ToLowerInvariant();
        var b = input.ToLowerInvariant();
        if (a == b)
            return 1;
        if (a.Length < b.Length)
            (a, b) = (b, a);

        var (above, up, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            up[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var smallest = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(up[j] + 1, current[j - 1] + 1), up[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cell = Math.Min(cell, above[j - 2] + 1);
                smallest = Math.Min(smallest, cell);
                current[j] = cell;
            }

            if (smallest > threshold)
                return null;
            (above, up, current) = (up, current, above);
        }

        var distance = up[b.Length];
        return distance <= threshold ? distance : null;
    }
}
