using System.Text.Json;

namespace Graph.Storage.Archive;

/// <summary>How far a copy has come: kept in the target with each batch, and nowhere else.</summary>
/// <param name="Source">The state that is copied.</param>
/// <param name="Position">Up to where it was read.</param>
/// <param name="Tally">What was read up to there.</param>
internal sealed record CopyCheckpoint(ArchiveHead Source, ArchivePosition? Position, ArchiveTally Tally)
{
    /// <summary>The text that the target keeps.</summary>
    public string Write() => JsonSerializer.Serialize(new Kept(Source, Position, Tally.ToJson()));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static CopyCheckpoint Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text)!;
        return new CopyCheckpoint(kept.Source, kept.Position, ArchiveTally.FromJson(kept.Tally));
    }

    private sealed record Kept(ArchiveHead Source, ArchivePosition? Position, string Tally);
}
