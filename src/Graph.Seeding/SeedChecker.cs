using Graph.Model;
using Graph.Seeding.Merging;
using Graph.Seeding.Merging.Review;
using Graph.Seeding.Writing;

namespace Graph.Seeding;

/// <summary>Checks seed files without writing anything.</summary>
public sealed class SeedChecker(GraphModel model)
{
    /// <summary>Reads all files of the set and checks them against the model, their documents and each other.</summary>
    /// <returns>Every problem, by file and line; none if the set can be seeded.</returns>
    public IReadOnlyList<SeedProblem> Check(SeedSet set)
    {
        var problems = new ProblemList();
        var annotations = new SeedReader(model, set, problems).Read([]);
        var graph = FactMerger.Merge(annotations.Select(a => a.Facts), problems);
        GraphRules.Check(model, graph, problems);
        GraphRules.CheckSentences(graph, annotations, problems);
        if (problems.Count == 0)
            StoreRules.Check(model, graph, GraphComposer.Compose(model, graph), problems);
        return problems.ToSorted();
    }

    /// <summary>Finds what goes against the advice of the guide in a valid set; warnings do not prevent seeding.</summary>
    /// <returns>Warnings with advice, by file and line. If the set has problems, some warnings may be consequences of them.</returns>
    public IReadOnlyList<SeedProblem> Review(SeedSet set)
    {
        var problems = new ProblemList();
        var annotations = new SeedReader(model, set, problems).Read([]);
        var warnings = new ProblemList();
        ReviewRules.Review(new ReviewedGraph(model, FactMerger.Merge(annotations.Select(a => a.Facts), problems)), warnings);
        return warnings.ToSorted();
    }
}
