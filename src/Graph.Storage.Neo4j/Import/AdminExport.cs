using Graph.Storage.Archive;

namespace Graph.Storage.Neo4j.Import;

/// <summary>
/// Writes a store as files for <c>neo4j-admin database import full</c>, by which Neo4j takes a very large graph in minutes:
/// what the store in Neo4j would hold, whole, and a script that imports it. In one pass and bounded memory.
/// </summary>
public static class AdminExport
{
    /// <summary>Writes the files into a folder, which is made where there is none.</summary>
    /// <param name="source">What to export, from either store.</param>
    /// <param name="folder">The folder; it must be empty.</param>
    /// <param name="time">Measures the rate.</param>
    /// <param name="progress">Told after each batch what was written so far.</param>
    /// <param name="cancellation">Ends it with an exception; what was written is useless then.</param>
    /// <returns>What was written: the counts and the hash of the content.</returns>
    /// <exception cref="StoreException">The folder is not empty, or the store was written meanwhile.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static async Task<ArchiveTally> WriteAsync(
        IArchiveReader source,
        string folder,
        TimeProvider time,
        IProgress<CopyProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
            throw new StoreException($"Expected an empty folder to export to; '{folder}' has files in it. Give another, or empty it.");
        var (tally, start, records) = (new ArchiveTally(), time.GetTimestamp(), 0L);
        using var files = new ExportFiles(folder);
        await foreach (var batch in source.ReadAsync(null, cancellation))
        {
            foreach (var record in batch.Records)
            {
                files.Write(record);
                tally.Add(record);
            }

            records += batch.Records.Count;
            progress?.Report(
                new CopyProgress(false, batch.Position.Part, tally.FactCount, source.FactCount, records, time.GetElapsedTime(start))
            );
        }

        files.End(source.Head);
        ImportScript.Write(folder, files.Files, tally);
        return tally;
    }
}
