using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>One word of a query.</summary>
/// <param name="Word">The word, split in the same way as texts.</param>
/// <param name="IsPrefix">Whether it may be the beginning of a word: the user may still be typing it.</param>
/// <param name="Role">Its role, which determines whether a name may lack it.</param>
public sealed record SearchTerm(Word Word, bool IsPrefix, TermRole Role)
{
    /// <summary>Existing words that differ by a letter or two, if the word itself does not occur anywhere.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Whether it is short and in capitals next to words that are not: it is not a given name.</summary>
    public bool IsAcronym { get; init; }

    /// <summary>Whether a text with the other words but without this one may still match the query.</summary>
    public bool IsOptional => Role != TermRole.Needed;

    /// <summary>Whether it is the initial of a name.</summary>
    public bool IsInitial => Role == TermRole.Needed && Word.IsInitial && char.IsUpper(Word.Written[0]);

    /// <summary>The weight of the word if a text lacks it, compared with 1 for a significant word.</summary>
    public double Weight =>
        Role == TermRole.Needed ? 1
        : Role == TermRole.Particle ? 0.2
        : 0.15;
}
