using System.Text.Json;

namespace Graph.Storage.Archive;

/// <summary>The progress of a copy. It is stored with each batch in the target, and nowhere else.</summary>
/// <param name="Source">The state that is being copied.</param>
/// <param name="Position">The position reached in the source.</param>
/// <param name="Tally">The tally of the records read so far.</param>
internal sealed record CopyCheckpoint(ArchiveHead Source, ArchivePosition? Position, ArchiveTally Tally)
{
    /// <summary>The text stored in the target.</summary>
    public string Write() => JsonSerializer.Serialize(new Kept(Source, Position, Tally.ToJson()));

    /// <summary>Parses the text written by <see cref="Write"/>.</summary>
    public static CopyCheckpoint Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text)!;
        return new CopyCheckpoint(kept.Source, kept.Position, ArchiveTally.FromJson(kept.Tally));
    }

    private sealed record Kept(ArchiveHead Source, ArchivePosition? Position, string Tally);
}
