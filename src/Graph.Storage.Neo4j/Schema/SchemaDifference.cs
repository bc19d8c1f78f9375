namespace Graph.Storage.Neo4j.Schema;

/// <summary>Something is there where another thing is wanted.</summary>
/// <param name="Wanted">What is wanted.</param>
/// <param name="Is">What is there.</param>
internal sealed record SchemaDifference(IndexDefinition Wanted, PresentItem Is)
{
    /// <summary>What is the matter, and what to do.</summary>
    public override string ToString() =>
        Is switch
        {
            { HasFailed: true } => $"{Is}, failed: {Is.Failure.Trim()} Mend the data, then replace it with --drop.",
            { IsOurs: true } => $"{Is}, should be a {Wanted}. Replace it with --drop.",
            _ =>
                $"{Is}, was not made by this program and stands in the way of a {Wanted}. Drop it: {IndexDefinition.DropOf(Is.Name, Is.IsConstraint)}",
        };
}
