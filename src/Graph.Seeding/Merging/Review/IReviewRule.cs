namespace Graph.Seeding.Merging.Review;

/// <summary>Sees one pattern that the guide advises against.</summary>
internal interface IReviewRule
{
    /// <summary>Adds what it sees, each with advice.</summary>
    void Review(ReviewedGraph graph, ProblemList warnings);
}
