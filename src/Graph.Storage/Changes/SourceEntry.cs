namespace Graph.Storage.Changes;

/// <summary>A <see cref="SourceRecord"/> without its payload.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Sha256">SHA-256 of the source as it was read, in lower-case hexadecimal.</param>
public sealed record SourceEntry(string Name, string Sha256);
