using System.Globalization;
using System.Text;
using Graph.GraphQL.Language;
using Graph.Model;

namespace Graph.Seeding;

/// <summary>Suggests known words for an unknown one.</summary>
internal static class Suggestion
{
    // Below this similarity (of 100) a suggestion confuses more than it helps.
    private const int LeastRatio = 60;

    private const int ShownLength = 100;

    // At most one typing error in four characters; more is a different word.
    private const int CharactersPerSlip = 4;

    /// <summary>' Did you mean "x" or "y"?' with the nearest words, or nothing if none is similar.</summary>
    public static string For(string came, IEnumerable<string> known) =>
        Near(came, known) is { Count: > 0 } near ? $" Did you mean {Any([.. near.Select(Quoted)])}?" : "";

    /// <summary>The nearest words, at most three, the nearest first; none if none is similar.</summary>
    public static IReadOnlyList<string> Near(string came, IEnumerable<string> known)
    {
        // No known word is that long, and the comparison takes time in proportion to the product of the lengths.
        if (came.Length > FactId.MaxLength)
            return [];
        var lower = came.ToLowerInvariant();
        var near = known
            .Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Ratio: Ratio(lower, word.ToLowerInvariant())))
            .Where(w => w.Ratio >= LeastRatio)
            .OrderByDescending(w => w.Ratio)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .ToList();
        var shown = near is [{ Ratio: 100 }, ..] ? near.Take(1) : near.TakeWhile(w => w.Ratio >= near[0].Ratio - 10).Take(3);
        return [.. shown.Select(w => w.Word)];
    }

    // How many characters of a hundred both have: of each slip that does not only lengthen one of them, both lack one.
    private static int Ratio(string one, string other)
    {
        var (longer, all) = (Math.Abs(one.Length - other.Length), one.Length + other.Length);
        return Suggestions.Distance(one, other, all) is { } slips && all > 0
            ? (int)Math.Round(100.0 * (all - (2 * slips) + longer) / all)
            : 0;
    }

    /// <summary>
    /// ' Did you mean "X"?' with those values of a closed list that differ only by typing errors, otherwise ' Expected A, B or C.'
    /// with all of them: another value has another meaning, however many letters they share.
    /// </summary>
    public static string OneOf(string came, IReadOnlyList<string> values)
    {
        var normal = Normal(came);
        if (normal.Length <= FactId.MaxLength)
        {
            var near = values
                .Select(v => (Value: v, Slips: Suggestions.Distance(normal, Normal(v), Math.Max(1, normal.Length / CharactersPerSlip))))
                .Where(v => v.Slips is not null)
                .OrderBy(v => v.Slips)
                .ToList();
            if (near.Count > 0 && normal.Length > 1)
                return $" Did you mean {Any([.. near.TakeWhile(v => v.Slips == near[0].Slips).Select(v => Quoted(v.Value))])}?";
        }

        return $" Expected {Any(values)}.";

        static string Normal(string text) => text.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
    }

    /// <summary>The words with commas between them and 'or' before the last.</summary>
    public static string Any(IReadOnlyList<string> words) => Joined(words, "or");

    /// <summary>The words with commas between them and 'and' before the last.</summary>
    public static string All(IReadOnlyList<string> words) => Joined(words, "and");

    private static string Joined(IReadOnlyList<string> words, string last) =>
        words.Count switch
        {
            0 => "",
            1 => words[0],
            _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
        };

    /// <summary>
    /// The text in quotation marks, on one line: line breaks and invisible characters are escaped, and a long text is
    /// truncated.
    /// </summary>
    public static string Quoted(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var rune in Cut(text).EnumerateRunes())
        {
            if (IsPlain(rune))
                shown.Append(rune);
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return text.Length <= ShownLength
            ? shown.Append('"').ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{shown}...\" ({text.Length:N0} characters)");
    }

    private static string Cut(string text) =>
        text.Length <= ShownLength ? text : text[..(char.IsHighSurrogate(text[ShownLength - 1]) ? ShownLength - 1 : ShownLength)];

    private static bool IsPlain(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.OtherNotAssigned
            );
}
