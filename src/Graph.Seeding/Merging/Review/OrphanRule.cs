namespace Graph.Seeding.Merging.Review;

/// <summary>
/// A node without relations cannot be reached by traversing the graph. Silent while there are no relations at all, as in a new
/// file.
/// </summary>
internal sealed class OrphanRule : IReviewRule
{
    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        if (!graph.Relations.Any())
            return;
        var named = graph
            .Nodes.Cast<MergedFact>()
            .Concat(graph.Relations)
            .SelectMany(f => f.Properties)
            .Where(p => graph.Model.FindFactProperty(p.Key) is null)
            .SelectMany(p => p.Value.Value.Items)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var node in graph.Nodes.Where(n => n.Kind != ModelNames.Document && !graph.At(n.Id).Any() && !named.Contains(n.Id)))
        {
            warnings.Add(
                node.At,
                $"{node.What} has no relations. Add what it does, what is said about it or what it belongs to, or remove it."
            );
        }
    }
}
