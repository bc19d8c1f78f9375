using Graph.Seeding.Input;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Seeding.Records;

/// <summary>The sources that a store has records of, compared with the current files.</summary>
internal sealed class StoredSources(IReadOnlyList<SourceEntry> entries)
{
    private readonly Dictionary<string, string> _hashes = entries
        .Where(IsOurs)
        .ToDictionary(e => e.Name, e => e.Sha256, StringComparer.Ordinal);

    public IEnumerable<string> Names => _hashes.Keys;

    public IEnumerable<string> Annotations => _hashes.Keys.Where(SourceNames.IsAnnotation).Order(StringComparer.Ordinal);

    /// <summary>The hash of the model with which the store was seeded, or null.</summary>
    public string? Model => _hashes.GetValueOrDefault(SourceNames.Seed);

    /// <summary>The stored hash of a source, or null.</summary>
    public string? this[string name] => _hashes.GetValueOrDefault(name);

    /// <summary>Whether the store was seeded with the current model, files of the set and documents.</summary>
    public bool AreCurrent(SeedSet set, string model)
    {
        if (Model != model || set.Withdrawn.Count > 0)
            return false;
        foreach (var path in set.Annotations)
        {
            if (this[NameOf(set, Path.GetFileName(path))] is not { } hash || hash != SourceFile.Hash(path))
                return false;
        }

        return _hashes.Where(h => SourceNames.IsDocument(h.Key)).All(h => IsCurrentDocument(set, SourceNames.FileOf(h.Key), h.Value));
    }

    /// <summary>The annotation files that are in the store but not in the set.</summary>
    public IReadOnlyList<string> BesideOf(SeedSet set) => [.. Annotations.Where(name => !IsIn(set, name))];

    /// <summary>Whether the set contains the file of this source.</summary>
    public static bool IsIn(SeedSet set, string name) => set.Annotations.Any(path => Path.GetFileName(path) == SourceNames.FileOf(name));

    /// <summary>The name of a file's record. A file of the folder keeps its name when it is seeded individually.</summary>
    public string NameOf(SeedSet set, string file) =>
        set.IsWhole || _hashes.ContainsKey(SourceNames.OfFolder(file)) ? SourceNames.OfFolder(file) : SourceNames.OfFile(file);

    /// <summary>The sources to withdraw, each named by its file or its document.</summary>
    /// <exception cref="StoreException">A name matches no source.</exception>
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
                throw new StoreException(
                    $"No seeded file is named {Suggestion.Quoted(name)}, and no document has that id."
                        + (hint.Length > 0 || known.Count == 0 ? hint : $" Expected {Suggestion.Any(known)}.")
                );
            }

            found.AddRange(matching);
        }

        return found;
    }

    // A document that is missing from the set's folders may belong to a file that is not in the set either.
    private bool IsCurrentDocument(SeedSet set, string file, string hash) =>
        set.FindDocument(file) is { } path ? SourceFile.Hash(path) == hash : !set.IsWhole || BesideOf(set).Count > 0;

    private static bool IsOurs(SourceEntry entry) =>
        entry.Name == SourceNames.Seed || SourceNames.IsAnnotation(entry.Name) || SourceNames.IsDocument(entry.Name);
}
