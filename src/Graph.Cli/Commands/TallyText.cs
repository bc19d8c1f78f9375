using System.Globalization;
using Graph.Storage.Archive;

namespace Graph.Cli.Commands;

/// <summary>Prints the number of records per kind and type, and the hash of the whole content.</summary>
internal static class TallyText
{
    public static void Print(ArchiveTally tally)
    {
        foreach (var part in Enum.GetValues<ArchivePart>())
        {
            var count = tally.Count(part);
            if (count == 0)
                continue;
            var types = tally
                .Counts.Where(c => c.Key.Part == part && c.Key.Type.Length > 0)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key.Type} {c.Value:N0}"))
                .ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Name(part)}: {count:N0}{(types.Count == 0 ? "" : $" ({string.Join(", ", types)})")}"
                )
            );
        }

        Console.WriteLine($"content: {tally.Hash}");
    }

    private static string Name(ArchivePart part) =>
        part switch
        {
            ArchivePart.Nodes => "nodes",
            ArchivePart.NodeVersions => "past versions of nodes",
            ArchivePart.Relations => "relations",
            ArchivePart.RelationVersions => "past versions of relations",
            ArchivePart.Redirects => "merged ids",
            ArchivePart.Changes => "changes",
            ArchivePart.Touches => "facts touched by changes",
            ArchivePart.Answers => "results of changes",
            _ => "sources",
        };
}
