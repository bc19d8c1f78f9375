namespace Graph.Storage.Search.Matching;

/// <summary>How a name answers a query.</summary>
/// <param name="Words">Each word of the query; a score of 0 where the name lacks it.</param>
/// <param name="Answers">The name has what it must have.</param>
/// <param name="Conflicts">Name and query have words that the other lacks: it is another's name.</param>
/// <param name="IsOther">It has another given name or patronymic than the query.</param>
/// <param name="IsBare">The name has nothing beside the surname that a given name's first letter could be compared with.</param>
/// <param name="Score">How well it answers, 0 where it does not.</param>
/// <param name="Rule">The weakest rule.</param>
internal readonly record struct NameAnswer(
    WordMatch[] Words,
    bool Answers,
    bool Conflicts,
    bool IsOther,
    bool IsBare,
    double Score,
    SearchRule Rule
);
