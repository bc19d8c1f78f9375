namespace Graph.Storage.Changes;

/// <summary>
/// What one source of facts (an annotation file, an import) asserted when it was last read. The store keeps it as it is and
/// reads nothing into it; whoever seeds compares it with the source as it is now.
/// </summary>
/// <param name="Name">The source's name, unique in the store: <c>seed/annotations/actors.yaml</c>.</param>
/// <param name="Sha256">SHA-256 of the source as it was read, in lower-case hexadecimal.</param>
/// <param name="Payload">The record itself.</param>
public sealed record SourceRecord(string Name, string Sha256, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Equal when name, hash and every byte are.</summary>
    public bool Equals(SourceRecord? other) =>
        other is not null && Name == other.Name && Sha256 == other.Sha256 && Payload.Span.SequenceEqual(other.Payload.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Sha256, Payload.Length);
}
