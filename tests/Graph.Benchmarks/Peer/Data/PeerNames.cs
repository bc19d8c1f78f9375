using System.Globalization;

namespace Graph.Benchmarks.Peer.Data;

/// <summary>
/// Names of plain words, each name its own: they have the same order by their text and by their sort key, so that a store
/// which compares the one and a store which compares the other give the same pages.
/// </summary>
internal static class PeerNames
{
    /// <summary>How many words stand first, and second, in names.</summary>
    public const int Words = 400;

    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    /// <summary>The word of this number, of three syllables; different numbers have different words.</summary>
    public static string Word(int number)
    {
        // Neighbouring numbers shall not look alike: a search that forgives misspellings would take one for the other.
        var spread = (int)((number + 1) * 7_919L % 343_000);
        return Capital(Syllable(spread % 70) + Syllable(spread / 70 % 70) + Syllable(spread / 4_900));
    }

    /// <summary>The name of the node of this number.</summary>
    public static string Of(int first, int second, int number) => $"{Word(first)} {Word(Words + second)} {Serial(number)}";

    /// <summary>A sentence of words that stand in no name.</summary>
    public static string Sentence(Func<int, int> below, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(2_000 + below(3_000)).ToLowerInvariant())) + ".";

    private static string Serial(int number) => "No" + number.ToString("000000", CultureInfo.InvariantCulture);

    private static string Syllable(int number) => $"{Consonants[number / 5]}{Vowels[number % 5]}";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
