using Graph.Model;
using Graph.Seeding.Merging;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;

namespace Graph.Seeding.Writing;

/// <summary>
/// Applies the stores' own rules to a graph without a store, so that what they would reject is reported with its position in
/// a file, even by a check.
/// </summary>
internal static class StoreRules
{
    public static void Check(GraphModel model, MergedGraph graph, WrittenGraph written, ProblemList problems)
    {
        var change = new GraphChange { Nodes = [.. written.Nodes.Values], Relations = [.. written.Relations.Values] };
        try
        {
            // An empty store has no facts, so planning never waits.
            ChangePlanner.PlanAsync(model, change, new EmptyStore()).AsTask().GetAwaiter().GetResult();
        }
        catch (GraphChangeException refusal)
        {
            foreach (var problem in refusal.Problems)
                problems.Add(PlaceOf(problem, graph, written) ?? graph.Nodes.Values.First().At, Describe(problem));
        }
    }

    /// <summary>What a store rejected, with file positions; null if some of it is in no file.</summary>
    public static SeedException? Locate(GraphChangeException refusal, MergedGraph graph, WrittenGraph written)
    {
        var located = new List<SeedProblem>();
        foreach (var problem in refusal.Problems)
        {
            if (PlaceOf(problem, graph, written) is not { } place)
                return null;
            located.Add(new SeedProblem(place, Describe(problem)));
        }

        return new SeedException(located);
    }

    private static string Describe(ChangeProblem problem) => $"The store rejects this. {problem}";

    private static SourcePosition? PlaceOf(ChangeProblem problem, MergedGraph graph, WrittenGraph written)
    {
        var id =
            written.Nodes.TryGetValue(problem.FactId, out var node) && node.Properties["factId"] is string supported
                ? supported
                : problem.FactId;
        MergedFact? fact = graph.Nodes.GetValueOrDefault(id);
        fact ??= graph.Relations.GetValueOrDefault(id);
        fact ??= graph.Mentions.GetValueOrDefault(id);
        // A derived fact (an occurrence in a document) is reported at the node that it starts from.
        fact ??= written.Relations.TryGetValue(id, out var derived) ? graph.Nodes.GetValueOrDefault(derived.FromId) : null;
        return problem.Property is { } name && fact?.Properties.TryGetValue(name, out var property) == true ? property.At : fact?.At;
    }

    private sealed class EmptyStore : IFactLookup
    {
        public ValueTask<IReadOnlyDictionary<string, NodeState>> NodesAsync(
            IReadOnlyCollection<string> ids,
            CancellationToken cancellation
        ) => new(new Dictionary<string, NodeState>());

        public ValueTask<IReadOnlyDictionary<string, RelationState>> RelationsAsync(
            IReadOnlyCollection<string> ids,
            CancellationToken cancellation
        ) => new(new Dictionary<string, RelationState>());

        public ValueTask<IReadOnlyDictionary<string, string>> RedirectsAsync(
            IReadOnlyCollection<string> ids,
            CancellationToken cancellation
        ) => new(new Dictionary<string, string>());

        public ValueTask<IReadOnlySet<string>> RetractedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
            new(new HashSet<string>());

        public ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
            IReadOnlyCollection<string> nodeIds,
            CancellationToken cancellation
        ) => new([]);

        public ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
            IReadOnlyCollection<string> nodeIds,
            RelationType type,
            RelationDirection direction,
            CancellationToken cancellation
        ) => new([]);

        public ValueTask<IReadOnlyList<RelationState>> RelationsAtAsync(
            IReadOnlyCollection<RelationPlace> places,
            CancellationToken cancellation
        ) => new([]);

        public ValueTask<IReadOnlyList<FactDependent>> DependentsAsync(
            IReadOnlyCollection<string> factIds,
            CancellationToken cancellation
        ) => new([]);
    }
}
