using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>The input of the rules about the entire graph, and the list for the problems that they find.</summary>
/// <param name="Model">The model.</param>
/// <param name="Draft">The resulting graph.</param>
/// <param name="Lookup">The current facts.</param>
/// <param name="Problems">The problems found.</param>
/// <param name="Refused">Facts that are already rejected. Consequential problems are not reported.</param>
/// <param name="Cancellation">Cancels the check.</param>
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
