using Graph.Storage.Search.Spelling;

namespace Graph.Storage.Search;

/// <summary>One word of a query.</summary>
/// <param name="Word">The word, as texts are cut into words.</param>
/// <param name="IsPrefix">It may be the beginning of a word: the reader may still be typing it.</param>
/// <param name="Role">What a name may lack it as.</param>
public sealed record SearchTerm(Word Word, bool IsPrefix, TermRole Role)
{
    /// <summary>Words that are there and differ by a letter or two, where the word itself is nowhere.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>It is short and in capitals beside words that are not: no given name.</summary>
    public bool IsAcronym { get; init; }

    /// <summary>What has the other words and lacks this one may still answer the query.</summary>
    public bool IsOptional => Role != TermRole.Needed;

    /// <summary>It is the first letter of a name.</summary>
    public bool IsInitial => Role == TermRole.Needed && Word.IsInitial && char.IsUpper(Word.Written[0]);

    /// <summary>How much the word counts where a text lacks it, beside 1 for a word that says something.</summary>
    public double Weight =>
        Role == TermRole.Needed ? 1
        : Role == TermRole.Particle ? 0.2
        : 0.15;
}
