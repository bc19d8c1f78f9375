namespace Graph.Storage.Archive;

/// <summary>How far a copy has come.</summary>
/// <param name="IsVerifying">A store is read to be compared: all is written.</param>
/// <param name="Part">The part that is being copied or read.</param>
/// <param name="Facts">How many standing nodes and relations have come so far, those of an earlier run included.</param>
/// <param name="FactCount">How many there are.</param>
/// <param name="Records">How many records of all parts came in this run, for the rate.</param>
/// <param name="Elapsed">Since when this run copies or reads.</param>
public readonly record struct CopyProgress(bool IsVerifying, ArchivePart Part, long Facts, long FactCount, long Records, TimeSpan Elapsed);
