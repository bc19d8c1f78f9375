namespace Graph.Seeding.Merging;

/// <summary>
/// Ids that are referenced but not defined. Each is reported once, at its first position, with the other positions: it is
/// one error, however often the id is used.
/// </summary>
internal sealed class UnknownIds(ProblemList problems)
{
    private const int ShownPlaces = 3;

    private readonly SortedDictionary<string, List<(SourcePosition At, string Message)>> _places = new(StringComparer.Ordinal);

    /// <summary>Records a reference.</summary>
    /// <param name="id">The id.</param>
    /// <param name="at">The position of the reference.</param>
    /// <param name="what">What is referenced, for messages: the id in quotation marks, or more.</param>
    /// <param name="where">What references it, as in <c>"speakers"</c>.</param>
    /// <param name="known">Candidate ids for a suggestion.</param>
    public void Add(string id, SourcePosition at, string what, string where, IEnumerable<string> known)
    {
        // If the definition could not be read, that is the actual problem.
        if (problems.IsIncomplete || problems.WasMissed(id))
            return;
        if (!_places.TryGetValue(id, out var named))
            _places.Add(id, named = []);
        named.Add((at, $"No file defines {what}, which {where} references.{Suggestion.For(id, known)}"));
    }

    /// <summary>Adds them to the problems.</summary>
    public void Report()
    {
        foreach (var named in _places.Values)
        {
            named.Sort((a, b) => a.At.CompareTo(b.At));
            var others = named.Skip(1).Select(n => n.At).Where(at => at != named[0].At).Distinct().Select(at => at.ToString()).ToList();
            List<string> shown =
                others.Count <= ShownPlaces ? others : [.. others.Take(ShownPlaces), $"{others.Count - ShownPlaces} more places"];
            var also = others.Count == 0 ? "" : $" It is also used at {Suggestion.All(shown)}.";
            problems.Add(named[0].At, named[0].Message + also);
        }
    }
}
