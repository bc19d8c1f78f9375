using Graph.Model.Text;
using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>
/// The keys under which indexes find names with other spellings. A leading digit identifies the type of a key, so that keys of
/// different types do not collide with each other or with words.
/// </summary>
internal static class NameKeys
{
    /// <summary>Before a <see cref="Word.Stem"/>.</summary>
    public const string Stem = "0";

    /// <summary>Before a <see cref="Word.Sounds"/> without one of its letters, which matches words with one wrong letter.</summary>
    public const string Shortened = "1";

    /// <summary>Before a group of <see cref="Word.Variants"/>.</summary>
    public const string Variant = "2";

    /// <summary>Before several words written as one, and before first letters.</summary>
    public const string Joined = "3";

    /// <summary>The maximum number of neighbouring words that are tried as one: de la Cruz.</summary>
    public const int MaxJoined = 3;

    // In longer names, words are used individually.
    private const int MaxNameWords = 8;
    private const int MinSound = 4;

    // Each letter adds a key. No name has longer words.
    private const int MaxSound = 40;
    private const int MinInitials = 2;
    private const int MaxInitials = 8;

    /// <summary>The sounds with one letter removed, but never the first; none for sounds that are too short or too long.</summary>
    public static IEnumerable<string> Without(string sound)
    {
        for (var i = 1; sound.Length is >= MinSound and <= MaxSound && i < sound.Length; i++)
            yield return sound.Remove(i, 1);
    }

    /// <summary>The key of words written as one: their sound, so that different spellings match here too.</summary>
    public static string Of(string joined) => PhoneticKey.Of(joined) is { Length: > 0 } sound ? sound : joined;

    /// <summary>The first letters of words, without particles; empty if there are too few or too many.</summary>
    public static string Initials(IReadOnlyList<Word> words)
    {
        Span<char> letters = stackalloc char[MaxInitials];
        var count = 0;
        foreach (var word in words)
        {
            if (word.SaysLittle || word.IsUnspaced)
                continue;
            if (count == MaxInitials)
                return "";
            letters[count++] = word.Text[0];
        }

        return count >= MinInitials ? new string(letters[..count]) : "";
    }

    /// <summary>Letters with dots after them, read as one word: <c>us</c> of U.S.; with their positions.</summary>
    public static IEnumerable<(int Start, int Count, string Text)> Dotted(IReadOnlyList<Word> words)
    {
        var start = 0;
        while (start < words.Count)
        {
            var count = 0;
            while (start + count < words.Count && words[start + count] is { IsInitial: true, IsAbbreviated: true })
                count++;
            // The dot after the last letter may be missing, or end the sentence: U.S, K.G.B
            if (count > 0 && start + count < words.Count && words[start + count].IsInitial && words[start + count - 1].JoinsNext)
                count++;
            if (count >= MinInitials)
                yield return (start, count, string.Concat(words.Skip(start).Take(count).Select(w => w.Text)));
            start += Math.Max(count, 1);
        }
    }

    /// <summary>Parts of a word of a script without spaces: every character, and every two.</summary>
    public static IEnumerable<string> Parts(string word)
    {
        var runes = word.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            yield return runes[i].ToString();
            if (i + 1 < runes.Length)
                yield return $"{runes[i]}{runes[i + 1]}";
        }
    }

    /// <summary>The keys of one name.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            foreach (var sound in word.Sounds)
            {
                yield return sound;
                foreach (var shorter in Without(sound))
                    yield return Shortened + shorter;
            }

            foreach (var group in word.Variants)
                yield return Variant + group;
        }

        if (words.Count is < 2 or > MaxNameWords)
            yield break;
        for (var start = 0; start < words.Count; start++)
        {
            for (var count = 2; count <= MaxJoined && start + count <= words.Count; count++)
                yield return Joined + Of(string.Concat(words.Skip(start).Take(count).Select(w => w.Text)));
        }

        if (Initials(words) is { Length: > 0 } initials)
            yield return Joined + initials;
    }
}
