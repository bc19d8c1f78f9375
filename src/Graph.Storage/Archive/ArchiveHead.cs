namespace Graph.Storage.Archive;

/// <summary>Identifies the state of the graph in a store: it is equal in two stores with the same state.</summary>
/// <param name="Model">The hash of the model with which the store was last opened.</param>
/// <param name="LastChange">The number of the last change, 0 if there is none.</param>
/// <param name="LastAt">The time of the last change in milliseconds since 1970 in UTC, or 0 if there is none.</param>
public sealed record ArchiveHead(string Model, long LastChange, long LastAt);
