using Graph.Model;
using Graph.Seeding.Merging;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;

namespace Graph.Seeding.Writing;

/// <summary>
/// Asks the rules of the stores themselves about a graph before a store is asked, so that what they would refuse is told with
/// its place in a file, and by a check that has no store.
/// </summary>
internal static class StoreRules
{
    public static void Check(GraphModel model, MergedGraph graph, WrittenGraph written, ProblemList problems)
    {
        var change = new GraphChange { Nodes = [.. written.Nodes.Values], Relations = [.. written.Relations.Values] };
        try
        {
            // Nothing stands in an empty store: the plan is made without waiting.
            ChangePlanner.PlanAsync(model, change, new EmptyStore()).AsTask().GetAwaiter().GetResult();
        }
        catch (GraphChangeException refusal)
        {
            foreach (var problem in refusal.Problems)
                problems.Add(PlaceOf(problem, graph, written) ?? graph.Nodes.Values.First().At, Describe(problem));
        }
    }

    /// <summary>What a store refused, with its places in files; null where some of it is in none.</summary>
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
        var id = written.Nodes.TryGetValue(problem.FactId, out var node) && node.Properties["factId"] is string supported ? supported : problem.FactId;
        MergedFact? fact = graph.Nodes.GetValueOrDefault(id);
        fact ??= graph.Relations.GetValueOrDefault(id);
        fact ??= graph.Mentions.GetValueOrDefault(id);
        // What follows from others (a place in a document) is told where the node is that it leads from.
        fact ??= written.Relations.TryGetValue(id, out var derived) ? graph.Nodes.GetValueOrDefault(derived.FromId) : null;
        return problem.Property is { } name && fact?.Properties.TryGetValue(name, out var property) == true ? property.At : fact?.At;
    }

    private sealed class EmptyStore : IFactLookup
    {
        public ValueTask<IReadOnlyDictionary<string, NodeState>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
            new(new Dictionary<string, NodeState>());

        public ValueTask<IReadOnlyDictionary<string, RelationState>> RelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
            new(new Dictionary<string, RelationState>());

        public ValueTask<IReadOnlyDictionary<string, string>> RedirectsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
            new(new Dictionary<string, string>());

        public ValueTask<IReadOnlySet<string>> RetractedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
            new(new HashSet<string>());

        public ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellation) => new([]);

        public ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
            IReadOnlyCollection<string> nodeIds, RelationType type, RelationDirection direction, CancellationToken cancellation) => new([]);

        public ValueTask<IReadOnlyList<RelationState>> RelationsAtAsync(IReadOnlyCollection<RelationPlace> places, CancellationToken cancellation) => new([]);

        public ValueTask<IReadOnlyList<FactDependent>> DependentsAsync(IReadOnlyCollection<string> factIds, CancellationToken cancellation) => new([]);
    }
}
