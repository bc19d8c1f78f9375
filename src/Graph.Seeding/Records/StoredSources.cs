using System.Security.Cryptography;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Seeding.Records;

/// <summary>The sources that a store has records of, beside the files that are there now.</summary>
internal sealed class StoredSources(IReadOnlyList<SourceEntry> entries)
{
    private readonly Dictionary<string, string> hashes =
        entries.Where(IsOurs).ToDictionary(e => e.Name, e => e.Sha256, StringComparer.Ordinal);

    public IEnumerable<string> Names => hashes.Keys;

    public IEnumerable<string> Annotations => hashes.Keys.Where(SourceNames.IsAnnotation).Order(StringComparer.Ordinal);

    /// <summary>The hash of the model that the store was seeded with, or null.</summary>
    public string? Model => hashes.GetValueOrDefault(SourceNames.Seed);

    /// <summary>The hash that the store has of a source, or null.</summary>
    public string? this[string name] => hashes.GetValueOrDefault(name);

    /// <summary>Whether the store has seen the model and every file of the set, and their documents, as they are.</summary>
    public bool AreCurrent(SeedSet set, string model)
    {
        if (Model != model || set.Withdrawn.Count > 0)
            return false;
        foreach (var path in set.Annotations)
            if (this[NameOf(set, Path.GetFileName(path))] != Hash(path))
                return false;
        if (Annotations.Any(name => SourceNames.IsOfFolder(name) && IsReplacedBy(set, name) && !IsIn(set, name)))
            return false;
        return hashes.Where(h => SourceNames.IsDocument(h.Key)).All(h => IsCurrentDocument(set, SourceNames.FileOf(h.Key), h.Value));
    }

    /// <summary>Checks that each file that is to be withdrawn was seeded by itself.</summary>
    /// <exception cref="StoreException">One was not.</exception>
    public void CheckWithdrawn(SeedSet set)
    {
        foreach (var file in set.Withdrawn.Where(f => !hashes.ContainsKey(SourceNames.OfFile(f))))
        {
            var known = Annotations.Where(n => !SourceNames.IsOfFolder(n)).Select(SourceNames.FileOf).ToList();
            throw new StoreException(hashes.ContainsKey(SourceNames.OfFolder(file))
                ? $"\"{file}\" belongs to the seed folder: take it out there and seed the folder."
                : $"No file \"{file}\" was seeded by itself{(known.Count == 0 ? "" : $"; expected {Suggestion.Any(known)}")}.");
        }
    }

    /// <summary>Whether what the set says stands in place of this source, or withdraws it.</summary>
    public static bool IsReplacedBy(SeedSet set, string name) => IsIn(set, name) || set.IsWhole && SourceNames.IsOfFolder(name);

    /// <summary>The name of a file's record. A file of the folder stays one when it is seeded by itself.</summary>
    public string NameOf(SeedSet set, string file) =>
        set.IsWhole || hashes.ContainsKey(SourceNames.OfFolder(file)) ? SourceNames.OfFolder(file) : SourceNames.OfFile(file);

    public static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    // A document that the set's folders do not have belongs to a file that was seeded by itself.
    private bool IsCurrentDocument(SeedSet set, string file, string hash) =>
        set.FindDocument(file) is { } path ? Hash(path) == hash : !set.IsWhole || HasAddedFiles;

    private bool HasAddedFiles => Annotations.Any(n => !SourceNames.IsOfFolder(n));

    private static bool IsIn(SeedSet set, string name) =>
        set.Annotations.Any(path => Path.GetFileName(path) == SourceNames.FileOf(name))
        || set.Withdrawn.Contains(SourceNames.FileOf(name));

    private static bool IsOurs(SourceEntry entry) =>
        entry.Name == SourceNames.Seed || SourceNames.IsAnnotation(entry.Name) || SourceNames.IsDocument(entry.Name);
}
