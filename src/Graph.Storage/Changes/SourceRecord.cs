namespace Graph.Storage.Changes;

/// <summary>
/// The assertions of one source of facts (an annotation file, an import) when it was last read. The store keeps the record as
/// an opaque value; the seeder compares it with the current source.
/// </summary>
/// <param name="Name">The source's name, unique in the store: <c>seed/annotations/actors.yaml</c>.</param>
/// <param name="Sha256">SHA-256 of the source as it was read, in lower-case hexadecimal.</param>
/// <param name="Payload">The record itself.</param>
public sealed record SourceRecord(string Name, string Sha256, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Equal if the name, the hash and all bytes are equal.</summary>
    public bool Equals(SourceRecord? other) =>
        other is not null && Name == other.Name && Sha256 == other.Sha256 && Payload.Span.SequenceEqual(other.Payload.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Sha256, Payload.Length);
}
