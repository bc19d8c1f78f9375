using Graph.Storage.Archive;

namespace Graph.Storage.Neo4j.Import;

/// <summary>
/// Writes a store as files for <c>neo4j-admin database import full</c>, with which Neo4j imports a very large graph in minutes:
/// the complete content of the store in Neo4j, and a script that imports it. In one pass and with bounded memory.
/// </summary>
public static class AdminExport
{
    /// <summary>Writes the files into a folder, which is created if it does not exist.</summary>
    /// <param name="source">The store to export, of either type.</param>
    /// <param name="folder">The folder; it must be empty.</param>
    /// <param name="time">Measures the rate.</param>
    /// <param name="progress">Called after each batch with the totals so far.</param>
    /// <param name="cancellation">Stops the export with an exception; the files written so far are then useless.</param>
    /// <returns>The counts and the hash of the exported content.</returns>
    /// <exception cref="StoreException">The folder is not empty, or the store was written during the export.</exception>
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
            throw new StoreException($"Expected an empty folder to export to, but '{folder}' contains files. Use another, or empty it.");
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
