namespace Graph.Storage.Changes;

/// <summary>The result of applying a <see cref="GraphChange"/>.</summary>
/// <param name="Number">
/// The number of the change in the log. If nothing changed, it is the number of the last change: no number is used and the log
/// is unchanged.
/// </param>
/// <param name="Created">The number of new facts.</param>
/// <param name="Updated">The number of facts whose properties, kind or ends changed.</param>
/// <param name="Retracted">The number of withdrawn facts, including merged ones.</param>
/// <param name="Sources">The number of source records written or deleted.</param>
/// <param name="WasAlreadyApplied">
/// The store has already applied a change with this id. The counts are those of the first time.
/// </param>
public sealed record ChangeResult(long Number, int Created, int Updated, int Retracted, int Sources, bool WasAlreadyApplied)
{
    /// <summary>The graph and its source records are unchanged.</summary>
    public bool IsUnchanged => WasAlreadyApplied || Created + Updated + Retracted + Sources == 0;
}
