namespace Graph.Storage.Search;

/// <summary>Words of a query that a text may have as one.</summary>
/// <param name="Start">The first of the words.</param>
/// <param name="Count">How many they are, at least two.</param>
/// <param name="Text">The one word.</param>
/// <param name="IsAcronym">It is their first letters: UN for United Nations.</param>
public sealed record TermSpan(int Start, int Count, string Text, bool IsAcronym)
{
    /// <summary>What the one word sounds like (<see cref="NameKeys.Of(string)"/>).</summary>
    public string Sound { get; } = NameKeys.Of(Text);

    /// <summary>The word at this place is one of them.</summary>
    public bool Has(int term) => term >= Start && term < Start + Count;
}
