using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>What the rules about the graph as a whole look at, and where they put what they find.</summary>
/// <param name="Model">What may be.</param>
/// <param name="Draft">The graph as it would be.</param>
/// <param name="Lookup">What stands.</param>
/// <param name="Problems">What was found wrong.</param>
/// <param name="Refused">Facts that are refused already; what only follows from that is not reported.</param>
/// <param name="Cancellation">Ends the check.</param>
internal sealed record RuleContext(
    GraphModel Model,
    ChangeDraft Draft,
    IFactLookup Lookup,
    List<ChangeProblem> Problems,
    HashSet<string> Refused,
    CancellationToken Cancellation
)
{
    private const int Shown = 3;

    public void Add(string type, string id, string? property, string expected, string came, string? hint = null) =>
        Problems.Add(new ChangeProblem(type, id, property, expected, came, hint));

    /// <summary><c>"a", "b", "c" and 2 more</c>.</summary>
    public static string List(IReadOnlyCollection<string> ids) =>
        string.Join(", ", ids.Order(StringComparer.Ordinal).Take(Shown).Select(id => $"\"{id}\""))
        + (ids.Count > Shown ? $" and {ids.Count - Shown} more" : "");
}
