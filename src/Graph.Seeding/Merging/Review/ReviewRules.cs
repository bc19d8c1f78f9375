namespace Graph.Seeding.Merging.Review;

/// <summary>
/// Patterns that a rule can see, of annotations that are valid and say more, or less, than their document does. Nothing of it keeps
/// a seed from being written.
/// </summary>
internal static class ReviewRules
{
    private static readonly IReadOnlyList<IReviewRule> All =
    [
        new InferredMentionRule(), new OpinionRule(), new CauseRule(), new NameRule(), new ProposalRule(), new OrphanRule(),
        new TargetRule(), new AllegationRule(), new ResponsibleRule(),
    ];

    public static void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var rule in All)
            rule.Review(graph, warnings);
    }
}
