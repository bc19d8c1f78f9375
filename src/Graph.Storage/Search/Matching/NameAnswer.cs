namespace Graph.Storage.Search.Matching;

/// <summary>The result of matching a name with a query.</summary>
/// <param name="Words">Each word of the query; a score of 0 if the name lacks it.</param>
/// <param name="Answers">Whether the name has all required words.</param>
/// <param name="Conflicts">Whether name and query each have words that the other lacks: it is the name of someone else.</param>
/// <param name="IsOther">Whether its given name or patronymic differs from that of the query.</param>
/// <param name="IsBare">Whether the name has only a surname, so there is nothing to compare an initial with.</param>
/// <param name="Score">The score, or 0 if it does not match.</param>
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
