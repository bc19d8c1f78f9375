using Graph.Model.Text;

namespace Graph.Storage.Search;

/// <summary>One word of a query.</summary>
/// <param name="Token">The word, as texts are cut into words.</param>
/// <param name="IsPrefix">It may be the beginning of a word: the reader may still be typing it.</param>
/// <param name="Near">Words that are there and differ by a letter or two, where the word itself is nowhere.</param>
public sealed record SearchTerm(SearchToken Token, bool IsPrefix, IReadOnlyList<string> Near);
