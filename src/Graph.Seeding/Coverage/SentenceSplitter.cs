using System.Text;
using Graph.Seeding.Facts;
using Graph.Seeding.Text;

namespace Graph.Seeding.Coverage;

/// <summary>
/// Splits a document into sentences. Headlines, captions and page furniture are sentences too: each line is at least one.
/// </summary>
internal sealed class SentenceSplitter(SentenceRules rules)
{
    public IReadOnlyList<Passage> Split(DocumentText document)
    {
        var sentences = new List<Passage>();
        var text = document.Text;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '\n')
            {
                Add(document, start, i, sentences);
                start = i + 1;
            }
            else if (EndAfter(text, start, i) is { } end)
            {
                Add(document, start, end, sentences);
                (start, i) = (end, end - 1);
            }
        }

        return sentences;
    }

    /// <summary>The end of the sentence whose terminator is here, or null if none ends here.</summary>
    private int? EndAfter(string text, int start, int at)
    {
        if (!rules.Terminators.Contains(text[at].ToString()))
            return null;
        var end = at + 1;
        while (end < text.Length && (rules.Terminators.Contains(text[end].ToString()) || rules.Closers.Contains(text[end].ToString())))
            end++;
        if (end == text.Length || !char.IsWhiteSpace(text[end]) || !text[start..at].Any(char.IsLetterOrDigit))
            return null;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && text[next] != '\n')
            next++;
        var goesOn = next < text.Length && Rune.TryGetRuneAt(text, next, out var rune) && Rune.IsLower(rune);
        return goesOn || rules.Abbreviations.Contains(WordUpTo(text, start, at)) ? null : end;
    }

    private static string WordUpTo(string text, int start, int at)
    {
        var from = at;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
            from--;
        return text[from..(at + 1)];
    }

    private static void Add(DocumentText document, int start, int end, List<Passage> sentences)
    {
        while (start < end && char.IsWhiteSpace(document.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(document.Text[end - 1]))
            end--;
        if (start < end)
            sentences.Add(document.PassageAt(start, end));
    }
}
