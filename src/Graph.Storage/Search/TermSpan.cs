namespace Graph.Storage.Search;

/// <summary>Words of a query that a text may contain as one.</summary>
/// <param name="Start">The first of the words.</param>
/// <param name="Count">The number of words, at least two.</param>
/// <param name="Text">The one word.</param>
/// <param name="IsAcronym">Whether it consists of their initials: UN for United Nations.</param>
public sealed record TermSpan(int Start, int Count, string Text, bool IsAcronym)
{
    /// <summary>The sound of the one word (<see cref="NameKeys.Of(string)"/>).</summary>
    public string Sound { get; } = NameKeys.Of(Text);

    /// <summary>Whether the word at this position is one of them.</summary>
    public bool Has(int term) => term >= Start && term < Start + Count;
}
