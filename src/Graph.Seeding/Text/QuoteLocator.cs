using System.Globalization;
using Graph.Seeding.Facts;

namespace Graph.Seeding.Text;

/// <summary>Finds quotes in their documents, or explains why one cannot be found and how to specify an occurrence.</summary>
internal sealed class QuoteLocator(ProblemList problems)
{
    private const int ShownLength = 60;

    /// <summary>The passage of a quote, or null with a problem.</summary>
    public Passage? LocateOne(QuoteRequest quote)
    {
        var places = Narrow(quote, [.. quote.Document.Find(quote.Text)], "");
        if (places is null)
            return null;
        if (places.Length == 1)
            return quote.Document.PassageAt(places[0].Start, places[0].End);
        var occurs = quote.After is null ? "occurs" : $"after {Shown(quote.After)} occurs";
        problems.Add(
            quote.Position,
            $"{Shown(quote.Text)} {occurs} {places.Length} times in {quote.Document.Id}, {Lines(quote.Document, places)}. "
                + "Specify which: { text: \"...\", nth: 2 } for the second, or { text: \"...\", after: \"words before it\" }."
        );
        return null;
    }

    /// <summary>Every passage that contains the quote as whole words, narrowed by <c>nth</c> and <c>after</c>.</summary>
    public IReadOnlyList<Passage> LocateAll(QuoteRequest quote)
    {
        (int Start, int End)[] found = [.. quote.Document.Find(quote.Text)];
        (int Start, int End)[] whole = [.. found.Where(p => quote.Document.IsWholeWord(p.Start, p.End))];
        if (found.Length > 0 && whole.Length == 0)
        {
            problems.Add(
                quote.Position,
                $"{Shown(quote.Text)} occurs in {quote.Document.Id} only within longer words, {Lines(quote.Document, found)}."
            );
            return [];
        }

        var places = Narrow(quote, whole, " as whole words");
        return places is null ? [] : [.. places.Select(p => quote.Document.PassageAt(p.Start, p.End))];
    }

    /// <summary>The occurrences selected by <c>after</c> and <c>nth</c>, at least one, or null with a problem.</summary>
    private (int Start, int End)[]? Narrow(QuoteRequest quote, (int Start, int End)[] places, string how)
    {
        if (places.Length == 0)
        {
            problems.Add(quote.Position, Missing(quote));
            return null;
        }

        if (quote.After is not null)
        {
            var behind = Behind(quote, places);
            if (behind is null)
                return null;
            places = behind;
        }

        if (quote.Nth.Count == 0)
            return places;
        foreach (var nth in quote.Nth)
        {
            if (nth >= 1 && nth <= places.Length)
                continue;
            var times = places.Length == 1 ? "once" : $"{places.Length} times";
            problems.Add(
                quote.Position,
                $"Expected nth from 1 to {places.Length}, but got {nth}. {Shown(quote.Text)} occurs {times}{how} in "
                    + $"{quote.Document.Id}{(quote.After is null ? "" : $" after {Shown(quote.After)}")}, {Lines(quote.Document, places)}."
            );
            return null;
        }

        return [.. quote.Nth.Select(nth => places[nth - 1])];
    }

    /// <summary>
    /// The occurrences after the words of <c>after</c>: the one that follows immediately if there is one; otherwise
    /// the next one, or, with <c>nth</c>, all later ones.
    /// </summary>
    private (int Start, int End)[]? Behind(QuoteRequest quote, (int Start, int End)[] places)
    {
        var document = quote.Document;
        (int Start, int End)[] before = [.. document.Find(quote.After!)];
        if (before.Length == 0)
        {
            problems.Add(quote.Position, Missing(quote with { Text = quote.After! }));
            return null;
        }

        (int Start, int End)[] adjacent =
        [
            .. places.Where(p => before.Any(b => b.End <= p.Start && string.IsNullOrWhiteSpace(document.Text[b.End..p.Start]))),
        ];
        if (quote.Nth.Count == 0 && adjacent.Length > 0)
            return adjacent;
        if (before.Length > 1)
        {
            problems.Add(
                quote.Position,
                $"The words of \"after\", {Shown(quote.After!)}, occur {before.Length} times in {document.Id}, "
                    + $"{Lines(document, before)}. Add more words."
            );
            return null;
        }

        (int Start, int End)[] later = [.. places.Where(p => p.Start >= before[0].End)];
        if (later.Length == 0)
        {
            problems.Add(
                quote.Position,
                $"{Shown(quote.Text)} does not occur after {Shown(quote.After!)} (line {document.LineOf(before[0].Start)}) in "
                    + $"{document.Id}; it occurs before it, {Lines(document, places)}."
            );
            return null;
        }

        return quote.Nth.Count == 0 ? later[..1] : later;
    }

    private static string Missing(QuoteRequest quote)
    {
        var document = quote.Document;
        var pattern = NormalizedText.Normalize(quote.Text);
        if (document.FindWithinCharacters(quote.Text) is var (from, to))
        {
            return $"{Shown(quote.Text)} does not occur in {document.Id}. It would split a character: line {document.LineOf(from)} has "
                + $"{Shown(document.Text[from..to])}. Quote whole characters.";
        }

        var message = $"{Shown(quote.Text)} does not occur in {document.Id}.";
        if (NearestPassage.Find(document.Normalized.Text, pattern) is not var (start, end) || start == end)
            return message;
        // The only difference may be that the passage continues with a combining mark.
        var text = document.Normalized.Text;
        while (end < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)
            end++;
        var near = text[start..end];
        var line = document.LineOf(document.Normalized.OriginOf(start));
        return $"{message} The nearest passage, line {line}: \"{Shorten(near)}\". {FirstDifference(pattern, near)}";
    }

    private static string FirstDifference(string quote, string near)
    {
        var same = 0;
        while (same < quote.Length && same < near.Length && quote[same] == near[same])
            same++;
        if (same == near.Length)
            return $"The quote continues with \"{Shorten(quote[same..])}\".";
        if (same == quote.Length)
            return $"The document continues with \"{Shorten(near[same..])}\".";
        var from = quote.LastIndexOf(' ', Math.Max(same - 1, 0)) + 1;
        return $"They differ at {Glimpse(quote, from, same)} in the quote, {Glimpse(near, from, same)} in the document.";
    }

    /// <summary>The word that contains the difference, and the character itself if it is not a plain letter.</summary>
    private static string Glimpse(string text, int from, int at)
    {
        var end = text.IndexOf(' ', at);
        var word = text[from..(end < 0 ? text.Length : Math.Max(end, at + 1))];
        var c = text[at];
        return char.IsAsciiLetterOrDigit(c) || c == ' ' ? $"\"{Shorten(word)}\"" : $"\"{Shorten(word)}\" ({c}, U+{(int)c:X4})";
    }

    private static string Lines(DocumentText document, (int Start, int End)[] places)
    {
        var lines = places
            .GroupBy(p => document.LineOf(p.Start))
            .Select(g =>
                g.Count() switch
                {
                    1 => $"{g.Key}",
                    2 => $"{g.Key} (twice)",
                    var times => $"{g.Key} ({times} times)",
                }
            )
            .ToList();
        var word = lines.Count == 1 ? "line" : "lines";
        return lines.Count == 1 ? $"{word} {lines[0]}" : $"{word} {string.Join(", ", lines.Take(lines.Count - 1))} and {lines[^1]}";
    }

    private static string Shown(string text) => Suggestion.Quoted(Shorten(NormalizedText.Normalize(text)));

    private static string Shorten(string text)
    {
        if (text.Length <= ShownLength)
            return text;
        var cut = char.IsHighSurrogate(text[ShownLength - 1]) ? ShownLength - 1 : ShownLength;
        return text[..cut].TrimEnd() + "...";
    }
}
