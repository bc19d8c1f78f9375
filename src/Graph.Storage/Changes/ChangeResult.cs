namespace Graph.Storage.Changes;

/// <summary>What applying a <see cref="GraphChange"/> did.</summary>
/// <param name="Number">
/// The change's number in the log, or that of the last change where nothing had to change: then no number is used up and
/// the log stays as it is.
/// </param>
/// <param name="Created">How many facts are new.</param>
/// <param name="Updated">How many facts have other properties, kind or ends than before.</param>
/// <param name="Retracted">How many facts were withdrawn, those that were merged into others included.</param>
/// <param name="Sources">How many records of sources were written or dropped.</param>
/// <param name="WasAlreadyApplied">The store had seen this change's id: the counts are those of then.</param>
public sealed record ChangeResult(long Number, int Created, int Updated, int Retracted, int Sources, bool WasAlreadyApplied)
{
    /// <summary>The graph and its records of sources are as they were before.</summary>
    public bool IsUnchanged => WasAlreadyApplied || Created + Updated + Retracted + Sources == 0;
}
