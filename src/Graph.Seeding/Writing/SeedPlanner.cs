using Graph.Model;
using Graph.Seeding.Annotations;
using Graph.Seeding.Facts;
using Graph.Seeding.Merging;
using Graph.Seeding.Records;
using Graph.Storage.Changes;

namespace Graph.Seeding.Writing;

/// <summary>Computes how a graph changes when a set of files is seeded or withdrawn.</summary>
/// <param name="model">The model.</param>
/// <param name="set">The files.</param>
/// <param name="sources">The sources in the store.</param>
/// <param name="records">The records of the annotation files among them, and of the last seeding.</param>
internal sealed class SeedPlanner(GraphModel model, SeedSet set, StoredSources sources, IReadOnlyList<SourceRecord> records)
{
    private readonly Dictionary<string, SourceFacts> _stored = records
        .Where(r => r.Name != SourceNames.Seed)
        .ToDictionary(r => r.Name, r => EarlierSource.Fit(model, RecordFormat.ReadFacts(r)), StringComparer.Ordinal);

    private readonly ProblemList _problems = new();
    private readonly List<string> _renamed = [];

    public SeedPlan Plan()
    {
        var withdrawn = StoredSources
            .Find(set.Withdrawn, _stored.ToDictionary(s => s.Key, s => s.Value.Document, StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var reader = new SeedReader(model, set, _problems);
        var kept = _stored
            .Where(s => !withdrawn.Contains(s.Key) && !IsReplaced(s.Key, s.Value, reader.Files))
            .ToDictionary(StringComparer.Ordinal);
        var read = reader.Read([.. kept.Values]);
        var after = Compose(kept.Values.OrderBy(f => f.File, StringComparer.Ordinal).Concat(read.Select(a => a.Facts)), _problems);
        if (_problems.Count == 0)
            StoreRules.Check(model, after.Graph, after.Written!, _problems);
        if (_problems.Count > 0)
            throw Refusal(kept);

        var before = Compose(_stored.Values.OrderBy(f => f.File, StringComparer.Ordinal), null);
        var changes = FactDifferences.Between((before.Graph, before.Written!), (after.Graph, after.Written!));
        var (factsBefore, factsAfter) = (new DocumentFacts(before.Graph, before.Written!), new DocumentFacts(after.Graph, after.Written!));
        var documents = factsBefore
            .Documents.Union(factsAfter.Documents)
            .Order(StringComparer.Ordinal)
            .Select(d => DocumentFacts.Compare(d, factsBefore, factsAfter, model, changes))
            .ToList();
        return new SeedPlan
        {
            Result = new SeedResult(documents, null)
            {
                Kept = set.IsWhole ? [.. kept.Keys.Order(StringComparer.Ordinal).Select(SourceNames.FileOf)] : [],
                Renamed = _renamed,
                OtherChanges =
                [
                    .. changes
                        .Values.Where(c => after.IsAsserted(c.Id) || before.IsAsserted(c.Id))
                        .Where(c => !factsBefore.Contains(c.Id) && !factsAfter.Contains(c.Id)),
                ],
            },
            Vanishing = [.. changes.Values.Where(c => c.Kind == FactDifferenceKind.Withdrawn && before.IsAsserted(c.Id))],
            Withdrawn = [.. withdrawn.Select(SourceNames.FileOf).Order(StringComparer.Ordinal)],
            Supported = [.. Supported(withdrawn, kept, after.Graph)],
            Change = Change(before, after, Records(kept, read, documents)),
            Locate = refusal => StoreRules.Locate(refusal, after.Graph, after.Written!),
        };
    }

    /// <summary>
    /// A file of the set replaces the source with its name. It also replaces a source that is missing from the folder and is
    /// about the same document or has the same bytes: a renamed file.
    /// </summary>
    private bool IsReplaced(string name, SourceFacts facts, IReadOnlyList<AnnotationFile> files)
    {
        if (StoredSources.IsIn(set, name))
            return true;
        var old = SourceNames.FileOf(name);
        if (files.FirstOrDefault(f => f.Sha256 == sources[name]) is { } same)
        {
            _renamed.Add($"{same.Name} replaces {old}: the content is the same.");
            return true;
        }

        if (facts.Document is null || files.FirstOrDefault(f => DocumentDeclaration.Find(f)?.Id == facts.Document) is not { } file)
            return false;
        if (set.IsWhole)
        {
            _renamed.Add($"{file.Name} replaces {old}: both are about {facts.Document}.");
            return true;
        }

        _problems.Add(
            DocumentDeclaration.Find(file)!.Position,
            $"The store already has {facts.Document} from {old}. If this file is a new version of it, give it that name; otherwise "
                + "give its document a different id."
        );
        return false;
    }

    private Composed Compose(IEnumerable<SourceFacts> facts, ProblemList? into)
    {
        var merged = FactMerger.Merge(facts, into ?? new ProblemList());
        if (into is not null)
            GraphRules.Check(model, merged, into);
        return new Composed(merged, into is { Count: > 0 } ? null : GraphComposer.Compose(model, merged));
    }

    private SeedException Refusal(Dictionary<string, SourceFacts> kept)
    {
        if (set.Withdrawn.Count > 0)
        {
            return new SeedException(
                $"{Suggestion.All(set.Withdrawn)} cannot be withdrawn because other files depend on this content:",
                _problems.ToSorted()
            );
        }

        var beside = kept.Keys.Select(SourceNames.FileOf).ToHashSet(StringComparer.Ordinal);
        var named = _problems
            .ToSorted()
            .Where(p => beside.Any(f => p.Message.Contains($" {f}:", StringComparison.Ordinal) || p.Position.File == f))
            .ToList();
        return named.Count == 0
            ? new SeedException(_problems.ToSorted())
            : new SeedException(
                _problems.ToSorted(),
                $"The store also has {Suggestion.All([.. beside.Order(StringComparer.Ordinal)])}; to withdraw a file, run graph seed "
                    + "--withdraw NAME."
            );
    }

    private GraphChange Change(Composed before, Composed after, List<SourceRecord> next)
    {
        var rewrite = sources.Model is { } hash && hash != model.ContentHash;
        var merges = after.Graph.Merges.ToDictionary(m => m.Key, m => m.Value.Into, StringComparer.Ordinal);
        return GraphDifference.Between(before.Written!, after.Written!, rewrite, merges) with
        {
            Note = set.Withdrawn.Count > 0 ? "withdraw" : "seed",
            Sources = [.. next.Where(n => !records.Contains(n) && !IsStoredDocument(n))],
            RemoveSources = [.. sources.Names.Except(next.Select(n => n.Name), StringComparer.Ordinal)],
        };
    }

    private IEnumerable<SupportedFact> Supported(HashSet<string> withdrawn, Dictionary<string, SourceFacts> kept, MergedGraph after)
    {
        var gone = withdrawn.SelectMany(w => Asserted(_stored[w])).Distinct().Order(StringComparer.Ordinal).ToList();
        var others = kept.SelectMany(k => Asserted(k.Value).Distinct(), (k, id) => (Id: id, File: SourceNames.FileOf(k.Key)))
            .ToLookup(o => o.Id, o => o.File);
        foreach (var id in gone.Where(others.Contains))
        {
            yield return new SupportedFact(
                after.Nodes.TryGetValue(id, out var node) ? node.What : after.Relations[id].What,
                [.. others[id]]
            );
        }
    }

    private static IEnumerable<string> Asserted(SourceFacts facts) =>
        facts.Nodes.Select(n => n.Id).Concat(facts.Relations.Select(r => r.Id));

    private List<SourceRecord> Records(
        Dictionary<string, SourceFacts> kept,
        IReadOnlyList<Annotation> read,
        IReadOnlyList<SeededDocument> documents
    )
    {
        var next = kept.Select(k => new SourceRecord(k.Key, sources[k.Key]!, RecordFormat.Write(k.Value))).ToList();
        next.AddRange(
            read.Select(a => new SourceRecord(
                sources.NameOf(set, a.File.Name),
                a.File.Sha256,
                RecordFormat.Write(a.Facts with { File = a.File.Name })
            ))
        );
        foreach (
            var (id, file) in read.Where(a => a.Facts.DocumentFile is not null)
                .Select(a => (a.Facts.Document!, a.Facts.DocumentFile!))
                .DistinctBy(d => d.Item2)
        )
        {
            next.Add(new SourceRecord(SourceNames.OfDocument(file), HashOf(read, id), default));
        }

        foreach (var facts in kept.Values.Where(f => f.DocumentFile is not null))
        {
            if (
                sources[SourceNames.OfDocument(facts.DocumentFile!)] is { } hash
                && !next.Exists(n => n.Name == SourceNames.OfDocument(facts.DocumentFile!))
            )
            {
                next.Add(new SourceRecord(SourceNames.OfDocument(facts.DocumentFile!), hash, default));
            }
        }

        var summaries = documents.Where(d => d.Outcome != DocumentOutcome.Withdrawn).Select(d => d.Document).ToList();
        next.Add(
            new SourceRecord(SourceNames.Seed, model.ContentHash, RecordFormat.Write(new SeedSummary(SeedSummary.CurrentFormat, summaries)))
        );
        return next;
    }

    // The hash of what was read: the file may have changed since.
    private static string HashOf(IReadOnlyList<Annotation> read, string document) =>
        read.SelectMany(a => a.Facts.Nodes)
            .First(n => n.Id == document && n.Kind == ModelNames.Document)
            .Properties.First(p => p.Name == "sha256")
            .Value.Items[0];

    private bool IsStoredDocument(SourceRecord record) => SourceNames.IsDocument(record.Name) && sources[record.Name] == record.Sha256;

    private sealed record Composed(MergedGraph Graph, WrittenGraph? Written)
    {
        public bool IsAsserted(string id) => Graph.Nodes.ContainsKey(id) || Graph.Relations.ContainsKey(id);
    }
}
