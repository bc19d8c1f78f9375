using System.Globalization;
using System.Text;
using Graph.Storage.Archive;

namespace Graph.Storage.Neo4j.Import;

/// <summary>The script that imports an export, and its instructions.</summary>
internal static class ImportScript
{
    /// <summary>The script's file.</summary>
    public const string FileName = "import.sh";

    private const int DefaultBuffer = 4 << 20;

    // The buffer is counted in bytes, a row here in characters.
    private const int BytesPerCharacter = 4;

    /// <summary>Writes <c>import.sh</c> and <c>README.md</c>.</summary>
    public static void Write(string folder, IEnumerable<(bool IsNodes, string Types, CsvFile File)> exported, ArchiveTally tally)
    {
        var files = exported.OrderBy(f => f.File.Path, StringComparer.Ordinal).ToList();
        var buffer = Math.Max(DefaultBuffer, (long)files.Max(f => f.File.LongestRow) * BytesPerCharacter);
        var script = new StringBuilder(
            """
            #!/usr/bin/env bash
            # Imports this folder into an empty database of a stopped Neo4j server. Usage: import.sh [DATABASE]
            # If neo4j-admin is not on PATH, set NEO4J_ADMIN to its path.
            set -euo pipefail
            cd "$(dirname "${BASH_SOURCE[0]}")"
            ${NEO4J_ADMIN:-neo4j-admin} database import full "${1:-neo4j}" \
              --id-type=string --array-delimiter=U+0000 --bad-tolerance=0 \

            """.ReplaceLineEndings("\n")
        );
        script.Append(
            CultureInfo.InvariantCulture,
            $"  --multiline-fields={(files.Any(f => f.File.IsMultiline) ? "true" : "false")} --read-buffer-size={buffer}"
        );
        foreach (var (isNodes, types, file) in files.Where(f => f.File.Rows > 0))
            script.Append(CultureInfo.InvariantCulture, $" \\\n  --{(isNodes ? "nodes" : "relationships")}={types}={file.Path}");
        script.Append('\n');
        var path = Path.Combine(folder, FileName);
        File.WriteAllText(path, script.ToString());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path,
                File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            );
        }

        File.WriteAllText(Path.Combine(folder, "README.md"), Readme(tally).ReplaceLineEndings("\n"));
    }

    private static string Readme(ArchiveTally tally) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # A graph for neo4j-admin

            {tally.Count(ArchivePart.Nodes)} nodes and {tally.Count(
                ArchivePart.Relations
            )} relations, with their past versions, the change log and the sources.
            Content hash: `{tally.Hash}`

            1. Stop Neo4j (5.26 or later), or let it create a new, empty database and stop that database.
            2. Run `./{FileName}` as the user that runs Neo4j. If the database is not `neo4j`: `./{FileName} DATABASE`. If neo4j-admin
               is not on PATH: `NEO4J_ADMIN=/path/to/neo4j-admin ./{FileName}`.
            3. Start Neo4j.
            4. Run `graph schema apply`: it creates the indexes and constraints, and restores the empty lists that CSV cannot
               represent. Until then the database is rejected as a graph.

            The files cannot be used with other importers: list items are separated by U+0000, the one character that no text of
            a graph contains.

            """
        );
}
