namespace Graph.Storage.Archive;

/// <summary>How far a copy has come.</summary>
/// <param name="IsVerifying">All is written, and the target is read back.</param>
/// <param name="Part">The part that is being copied or read back.</param>
/// <param name="Facts">How many standing nodes and relations have come so far, those of an earlier run included.</param>
/// <param name="FactCount">How many there are.</param>
/// <param name="Records">How many records of all parts came in this run, for the rate.</param>
/// <param name="Elapsed">Since when this run copies or reads back.</param>
public readonly record struct CopyProgress(
    bool IsVerifying, ArchivePart Part, long Facts, long FactCount, long Records, TimeSpan Elapsed);
