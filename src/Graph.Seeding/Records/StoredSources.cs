using Graph.Seeding.Input;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Seeding.Records;

/// <summary>The sources that a store has records of, beside the files that are there now.</summary>
internal sealed class StoredSources(IReadOnlyList<SourceEntry> entries)
{
    private readonly Dictionary<string, string> _hashes =
        entries.Where(IsOurs).ToDictionary(e => e.Name, e => e.Sha256, StringComparer.Ordinal);

    public IEnumerable<string> Names => _hashes.Keys;

    public IEnumerable<string> Annotations => _hashes.Keys.Where(SourceNames.IsAnnotation).Order(StringComparer.Ordinal);

    /// <summary>The hash of the model that the store was seeded with, or null.</summary>
    public string? Model => _hashes.GetValueOrDefault(SourceNames.Seed);

    /// <summary>The hash that the store has of a source, or null.</summary>
    public string? this[string name] => _hashes.GetValueOrDefault(name);

    /// <summary>Whether the store has seen the model and every file of the set, and their documents, as they are.</summary>
    public bool AreCurrent(SeedSet set, string model)
    {
        if (Model != model || set.Withdrawn.Count > 0)
            return false;
        foreach (var path in set.Annotations)
            if (this[NameOf(set, Path.GetFileName(path))] is not { } hash || hash != SourceFile.Hash(path))
                return false;
        return _hashes.Where(h => SourceNames.IsDocument(h.Key)).All(h => IsCurrentDocument(set, SourceNames.FileOf(h.Key), h.Value));
    }

    /// <summary>The annotation files that the store has and the set has not.</summary>
    public IReadOnlyList<string> BesideOf(SeedSet set) => [.. Annotations.Where(name => !IsIn(set, name))];

    /// <summary>Whether the set has the file that this source is of.</summary>
    public static bool IsIn(SeedSet set, string name) => set.Annotations.Any(path => Path.GetFileName(path) == SourceNames.FileOf(name));

    /// <summary>The name of a file's record. A file of the folder stays one when it is seeded by itself.</summary>
    public string NameOf(SeedSet set, string file) =>
        set.IsWhole || _hashes.ContainsKey(SourceNames.OfFolder(file)) ? SourceNames.OfFolder(file) : SourceNames.OfFile(file);

    /// <summary>The sources that are to be withdrawn, each named by its file or its document.</summary>
    /// <exception cref="StoreException">A name is that of none.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> names, IReadOnlyDictionary<string, string?> documents)
    {
        var found = new List<string>();
        foreach (var name in names)
        {
            var file = Path.GetFileName(name);
            var matching = documents.Where(d => SourceNames.FileOf(d.Key) == file || d.Value == name).Select(d => d.Key).ToList();
            if (matching.Count == 0)
            {
                var known = documents.Keys.Select(SourceNames.FileOf).Concat(documents.Values.OfType<string>()).ToList();
                var hint = Suggestion.For(file, known);
                throw new StoreException($"No file {Suggestion.Quoted(name)} was seeded, and no document has that id."
                    + (hint.Length > 0 || known.Count == 0 ? hint : $" Expected {Suggestion.Any(known)}."));
            }

            found.AddRange(matching);
        }

        return found;
    }

    // A document that the set's folders do not have may belong to a file that the set does not have either.
    private bool IsCurrentDocument(SeedSet set, string file, string hash) =>
        set.FindDocument(file) is { } path ? SourceFile.Hash(path) == hash : !set.IsWhole || BesideOf(set).Count > 0;

    private static bool IsOurs(SourceEntry entry) =>
        entry.Name == SourceNames.Seed || SourceNames.IsAnnotation(entry.Name) || SourceNames.IsDocument(entry.Name);
}
