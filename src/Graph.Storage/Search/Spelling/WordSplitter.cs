using System.Globalization;
using System.Text;
using Graph.Model.Text;

namespace Graph.Storage.Search.Spelling;

/// <summary>
/// Splits texts and queries into words with the same code, so that they match. A word is a run of letters, digits and marks; an
/// apostrophe within it joins (<c>O'Brien</c>, <c>аб'ект</c>), the English possessive is omitted, and letters of scripts
/// without spaces are words of their own. Pure, safe to call from any thread, linear in the text's length.
/// </summary>
public static class WordSplitter
{
    /// <summary>The words of the text in order, repetitions included. A text without letters and digits has none.</summary>
    /// <exception cref="ArgumentException">The text contains NUL or a lone surrogate.</exception>
    public static List<Word> Split(string text) => Split(text, known: null);

    /// <summary>The same; a known word is the same object.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The known words, to which those of the text are added.</param>
    internal static List<Word> Split(string text, Known? known)
    {
        TextValidity.ThrowIfInvalid(text, nameof(text));
        var composed = TextFold.Compose(text);
        var words = new List<Word>();
        var written = new StringBuilder();
        var i = 0;
        while (i < composed.Length)
        {
            var rune = Rune.GetRuneAt(composed, i);
            if (!IsWordPart(rune))
            {
                i += rune.Utf16SequenceLength;
                continue;
            }

            i = Read(composed, i, written.Clear());
            var (joinsNext, isAbbreviated) = (JoinsNext(composed, i), i < composed.Length && composed[i] == '.');
            var word = known?.Find(written, joinsNext, isAbbreviated) ?? Make(written.ToString(), joinsNext, isAbbreviated, known);
            if (word.Text.Length > 0)
                words.Add(word);
        }

        return words;
    }

    // Returns the end of the word.
    private static int Read(string text, int start, StringBuilder written)
    {
        var isUnspaced = Scripts.IsUnspaced(Rune.GetRuneAt(text, start));
        var i = start;
        while (i < text.Length)
        {
            var rune = Rune.GetRuneAt(text, i);
            if (IsWordPart(rune) && (IsMark(rune) || Scripts.IsUnspaced(rune) == isUnspaced))
            {
                written.Append(rune);
            }
            else if (IsInvisible(rune))
            {
                // A soft hyphen, a joiner or a direction mark within the word.
            }
            else if (IsApostrophe(text[i]) && written.Length > 0 && HasLetter(text, i + 1))
            {
                if (IsPossessive(text, i + 1))
                    return i + 2;
                written.Append('\'');
            }
            else if (IsHebrewQuote(text, i))
            {
                // Marks an abbreviation (gershayim), often typed as a quotation mark.
            }
            else
            {
                break;
            }

            i += rune.Utf16SequenceLength;
        }

        return i;
    }

    private static Word Make(string written, bool joinsNext, bool isAbbreviated, Known? known)
    {
        var word = Make(written, joinsNext, isAbbreviated);
        known?.Add(word);
        return word;
    }

    private static Word Make(string written, bool joinsNext, bool isAbbreviated)
    {
        if (System.Text.Ascii.IsValid(written))
        {
            var plain = written.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
            return new Word(written, plain, plain, joinsNext, isAbbreviated);
        }

        var folded = Foreign.Fold(TextFold.Fold(written));
        var text = TextFold.Fold(Foreign.Cyrillic(Transliteration.ToLatin(written)));
        return new Word(written, KeyText.Of(folded), KeyText.Of(Foreign.Fold(KeyText.Of(text))), joinsNext, isAbbreviated);
    }

    private static bool JoinsNext(string text, int end) => end + 1 < text.Length && IsJoint(text[end]) && HasLetter(text, end + 1);

    private static bool IsJoint(char c) =>
        char.IsAscii(c)
            ? c is '-' or '.'
            : c is '\u00AD' or '\u00B7' || (!char.IsSurrogate(c) && TextFold.Fold(c.ToString()) is "-" or ".");

    private static bool HasLetter(string text, int i) =>
        i < text.Length && Rune.TryGetRuneAt(text, i, out var rune) && Rune.IsLetterOrDigit(rune);

    private static bool IsPossessive(string text, int i) => text[i] is 's' or 'S' && !HasLetter(text, i + 1);

    private static bool IsApostrophe(char c) =>
        c
            is '\''
                or '\u2018'
                or '\u2019'
                or '\u201B'
                or '\u02BC'
                or '\u02B9'
                or '\u2032'
                or '\u02BB'
                or '\u00B4'
                or '\u0060'
                or '\uFF07'
                or '\u05F3';

    private static bool IsHebrewQuote(string text, int i) =>
        text[i] is '"' or '\u05F4' or '\u05F3' or '\u201D' or '\''
        && i > 0
        && Scripts.IsHebrew(text[i - 1])
        && i + 1 < text.Length
        && Scripts.IsHebrew(text[i + 1]);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || IsMark(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;

    /// <summary>A cache of known words with a limited size. Not thread-safe.</summary>
    internal sealed class Known(int max)
    {
        private const int MaxLength = 64;

        private readonly Dictionary<string, List<Word>> _words = new(StringComparer.Ordinal);

        /// <summary>The word with this spelling and context, or null if it is not known.</summary>
        public Word? Find(StringBuilder written, bool joinsNext, bool isAbbreviated)
        {
            if (written.Length > MaxLength)
                return null;
            Span<char> text = stackalloc char[written.Length];
            written.CopyTo(0, text, written.Length);
            if (!_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var alike))
                return null;
            foreach (var word in alike)
            {
                if (word.JoinsNext == joinsNext && word.IsAbbreviated == isAbbreviated)
                    return word;
            }

            return null;
        }

        public void Add(Word word)
        {
            if (_words.Count >= max || word.Written.Length > MaxLength)
                return;
            if (!_words.TryGetValue(word.Written, out var alike))
                _words.Add(word.Written, alike = new(1));
            alike.Add(word);
        }
    }
}
