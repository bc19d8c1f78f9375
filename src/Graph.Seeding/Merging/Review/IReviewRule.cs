namespace Graph.Seeding.Merging.Review;

/// <summary>Detects one pattern that the guide advises against.</summary>
internal interface IReviewRule
{
    /// <summary>Adds a warning with advice for each match.</summary>
    void Review(ReviewedGraph graph, ProblemList warnings);
}
