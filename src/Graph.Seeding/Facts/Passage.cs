namespace Graph.Seeding.Facts;

/// <summary>A verbatim passage of a document.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Start">Where it starts, in Unicode code points from 0.</param>
/// <param name="End">Where it ends, exclusive, in code points.</param>
/// <param name="StartUtf16">Where it starts, in UTF-16 code units.</param>
/// <param name="EndUtf16">Where it ends, exclusive, in UTF-16 code units.</param>
/// <param name="Exact">The document's own characters.</param>
/// <param name="Prefix">Up to 60 characters before it.</param>
/// <param name="Suffix">Up to 60 characters after it.</param>
public sealed record Passage(string Document, int Start, int End, int StartUtf16, int EndUtf16, string Exact, string Prefix, string Suffix)
{
    /// <summary>Whether the other passage is within this one and shorter.</summary>
    internal bool IsAround(Passage other) =>
        Document == other.Document
        && StartUtf16 <= other.StartUtf16
        && other.EndUtf16 <= EndUtf16
        && other.EndUtf16 - other.StartUtf16 < EndUtf16 - StartUtf16;

    /// <summary>Whether the two overlap.</summary>
    internal bool Overlaps(Passage other) => Document == other.Document && Start < other.End && other.Start < End;
}
