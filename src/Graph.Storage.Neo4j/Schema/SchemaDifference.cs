namespace Graph.Storage.Neo4j.Schema;

/// <summary>An item that conflicts with an expected one.</summary>
/// <param name="Wanted">The expected item.</param>
/// <param name="Is">The existing item.</param>
internal sealed record SchemaDifference(IndexDefinition Wanted, PresentItem Is)
{
    /// <summary>Describes the difference and how to resolve it.</summary>
    public override string ToString() =>
        Is switch
        {
            { HasFailed: true } => $"{Is}, failed: {Is.Failure.Trim()} Repair the data, then replace it with --drop.",
            { IsOurs: true } => $"{Is}, should be a {Wanted}. Replace it with --drop.",
            _ => $"{Is}, was not created by this program and conflicts with a {Wanted}. "
                + $"Drop it: {IndexDefinition.DropOf(Is.Name, Is.IsConstraint)}",
        };
}
