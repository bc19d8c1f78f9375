namespace Graph.Storage.Archive;

/// <summary>Which state of which graph a store has: two that hold the same one agree in it.</summary>
/// <param name="Model">The hash of the model that the store was last opened with.</param>
/// <param name="LastChange">The number of the last change, 0 where there is none.</param>
/// <param name="LastAt">The instant of the last change in milliseconds since 1970 in UTC, 0 where there is none.</param>
public sealed record ArchiveHead(string Model, long LastChange, long LastAt);
