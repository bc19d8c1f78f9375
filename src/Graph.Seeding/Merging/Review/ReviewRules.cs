namespace Graph.Seeding.Merging.Review;

/// <summary>
/// Detectable patterns of valid annotations that say more, or less, than their document. They do not prevent a seed from being
/// written.
/// </summary>
internal static class ReviewRules
{
    private static readonly IReadOnlyList<IReviewRule> All =
    [
        new InferredMentionRule(),
        new OpinionRule(),
        new CauseRule(),
        new NameRule(),
        new ProposalRule(),
        new OrphanRule(),
        new TargetRule(),
        new AllegationRule(),
        new ResponsibleRule(),
    ];

    public static void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var rule in All)
            rule.Review(graph, warnings);
    }
}
