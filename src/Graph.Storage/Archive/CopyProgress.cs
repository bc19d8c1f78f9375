namespace Graph.Storage.Archive;

/// <summary>The progress of a copy.</summary>
/// <param name="IsVerifying">All records are written, and a store is being read for comparison.</param>
/// <param name="Part">The part that is being copied or read.</param>
/// <param name="Facts">The number of current nodes and relations processed so far, including earlier runs.</param>
/// <param name="FactCount">The total number.</param>
/// <param name="Records">The number of records of all parts processed in this run, for the rate.</param>
/// <param name="Elapsed">The time since this run started to copy or read.</param>
public readonly record struct CopyProgress(bool IsVerifying, ArchivePart Part, long Facts, long FactCount, long Records, TimeSpan Elapsed);
