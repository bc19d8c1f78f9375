using System.Security.Cryptography;
using Graph.Seeding.Annotations;
using Graph.Seeding.Facts;
using Graph.Seeding.Merging;
using Graph.Seeding.Records;
using Graph.Seeding.Writing;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>
/// Writes annotation files into a store. A file is the whole truth of what it asserts: what it no longer says is withdrawn,
/// unless another file says it. One mistake anywhere and nothing is written.
/// </summary>
public sealed class Seeder(IGraphStore store)
{
    private const int Attempts = 5;

    /// <summary>
    /// Makes the graph say what the files of the set say, and what the sources that were seeded before and are not in the set
    /// said. Where no file, document nor the model has changed, nothing is parsed.
    /// </summary>
    /// <exception cref="SeedException">Something is wrong with the files; nothing was written.</exception>
    /// <exception cref="GraphChangeException">The store refuses the facts; nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    public async Task<SeedResult> SeedAsync(SeedSet set, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(set, cancellation);
            }
            catch (ChangeConflictException) when (attempt < Attempts)
            {
                // Another process seeds at the same time: what it wrote is read in the next attempt.
            }
        }
    }

    private async Task<SeedResult> TryAsync(SeedSet set, CancellationToken cancellation)
    {
        var last = await store.LastChangeAsync(cancellation);
        var sources = new StoredSources(await store.GetSourcesAsync(cancellation));
        sources.CheckWithdrawn(set);
        if (sources.AreCurrent(set, store.Model.ContentHash) && await store.GetSourceAsync(SourceNames.Seed, cancellation) is { } seed)
        {
            var known = RecordFormat.ReadSummary(seed).Documents;
            return new SeedResult([.. known.Select(d => new SeededDocument(d, DocumentOutcome.Unchanged))], null);
        }

        var records = new List<SourceRecord>();
        foreach (var name in sources.Annotations.Append(SourceNames.Seed))
            if (await store.GetSourceAsync(name, cancellation) is { } record)
                records.Add(record);
        if (records.Find(r => r.Name == SourceNames.Seed) is { } summary)
            RecordFormat.ReadSummary(summary);

        var (change, documents) = await Task.Run(() => Compose(set, sources, records), cancellation);
        if (change.IsEmpty)
            return new SeedResult(documents, null);
        return new SeedResult(documents, await store.ApplyAsync(change with { After = last }, cancellation));
    }

    private (GraphChange Change, IReadOnlyList<SeededDocument> Documents) Compose(
        SeedSet set, StoredSources sources, List<SourceRecord> records)
    {
        var model = store.Model;
        var stored = records.Where(r => r.Name != SourceNames.Seed)
            .ToDictionary(r => r.Name, r => EarlierSource.Fit(model, RecordFormat.ReadFacts(r)), StringComparer.Ordinal);
        var kept = stored.Where(s => !StoredSources.IsReplacedBy(set, s.Key)).ToDictionary(StringComparer.Ordinal);

        var problems = new ProblemList();
        var read = new SeedReader(model, set, problems).Read([.. kept.Values]);
        var merged = FactMerger.Merge(kept.Values.OrderBy(f => f.File, StringComparer.Ordinal).Concat(read.Select(a => a.Facts)), problems);
        GraphRules.Check(model, merged, problems);
        if (problems.Count > 0)
            throw new SeedException(problems.ToSorted());

        var previous = FactMerger.Merge(stored.Values.OrderBy(f => f.File, StringComparer.Ordinal), new ProblemList());
        var (before, after) = (GraphComposer.Compose(model, previous), GraphComposer.Compose(model, merged));
        var rewrite = sources.Model is { } hash && hash != model.ContentHash;
        var merges = merged.Merges.ToDictionary(m => m.Key, m => m.Value.Into, StringComparer.Ordinal);

        var (factsBefore, factsAfter) = (new DocumentFacts(previous, before), new DocumentFacts(merged, after));
        var documents = factsBefore.Documents.Union(factsAfter.Documents).Order(StringComparer.Ordinal)
            .Select(d => DocumentFacts.Compare(d, factsBefore, factsAfter, model)).ToList();
        var summaries = documents.Where(d => d.Outcome != DocumentOutcome.Withdrawn).Select(d => d.Document).ToList();

        var next = Records(set, sources, kept, read, summaries);
        var change = GraphDifference.Between(before, after, rewrite, merges) with
        {
            Note = "seed",
            Sources = [.. next.Where(n => !records.Contains(n) && !IsStoredDocument(sources, n))],
            RemoveSources = [.. sources.Names.Except(next.Select(n => n.Name), StringComparer.Ordinal)],
        };
        return (change, documents);
    }

    private List<SourceRecord> Records(SeedSet set, StoredSources sources, Dictionary<string, SourceFacts> kept,
        IReadOnlyList<Annotation> read, IReadOnlyList<DocumentSummary> summaries)
    {
        var records = kept.Select(k => new SourceRecord(k.Key, sources[k.Key]!, RecordFormat.Write(k.Value))).ToList();
        records.AddRange(read.Select(a => new SourceRecord(
            sources.NameOf(set, a.File.Name), a.File.Sha256, RecordFormat.Write(a.Facts with { File = a.File.Name }))));
        foreach (var facts in kept.Values.Where(f => f.DocumentFile is not null))
            if (sources[SourceNames.OfDocument(facts.DocumentFile!)] is { } hash)
                records.Add(new SourceRecord(SourceNames.OfDocument(facts.DocumentFile!), hash, default));
        foreach (var file in read.Select(a => a.Facts.DocumentFile).OfType<string>().Distinct(StringComparer.Ordinal))
            records.Add(new SourceRecord(SourceNames.OfDocument(file), StoredSources.Hash(set.FindDocument(file)!), default));
        records.Add(new SourceRecord(
            SourceNames.Seed, store.Model.ContentHash, RecordFormat.Write(new SeedSummary(SeedSummary.CurrentFormat, summaries))));
        return records;
    }

    private static bool IsStoredDocument(StoredSources sources, SourceRecord record) =>
        SourceNames.IsDocument(record.Name) && sources[record.Name] == record.Sha256;
}
