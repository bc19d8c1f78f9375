namespace Graph.Seeding.Merging;

/// <summary>
/// Ids that something names and nothing defines. Each is told once, where it first stands, with its other places: it is one
/// mistake, however often the id is used.
/// </summary>
internal sealed class UnknownIds(ProblemList problems)
{
    private const int ShownPlaces = 3;

    private readonly SortedDictionary<string, List<(SourcePosition At, string Message)>> _places = new(StringComparer.Ordinal);

    /// <summary>Remembers a place.</summary>
    /// <param name="id">The id.</param>
    /// <param name="at">Where it is named.</param>
    /// <param name="what">What it is to be, for messages: the id in quotation marks, or more.</param>
    /// <param name="where">By what, as in <c>"speakers"</c>.</param>
    /// <param name="known">Ids of which one was probably meant.</param>
    public void Add(string id, SourcePosition at, string what, string where, IEnumerable<string> known)
    {
        // Where the definition could not be read, that is the problem.
        if (problems.IsIncomplete || problems.WasMissed(id))
            return;
        if (!_places.TryGetValue(id, out var named))
            _places.Add(id, named = []);
        named.Add((at, $"No file defines {what}, which {where} names.{Suggestion.For(id, known)}"));
    }

    /// <summary>Adds them to the problems.</summary>
    public void Report()
    {
        foreach (var named in _places.Values)
        {
            named.Sort((a, b) => a.At.CompareTo(b.At));
            var others = named.Skip(1).Select(n => n.At).Where(at => at != named[0].At).Distinct().Select(at => at.ToString()).ToList();
            var also = others.Count == 0 ? ""
                : $" It stands at {Suggestion.All(others.Count <= ShownPlaces ? others : [.. others.Take(ShownPlaces), $"{others.Count - ShownPlaces} more places"])} too.";
            problems.Add(named[0].At, named[0].Message + also);
        }
    }
}
