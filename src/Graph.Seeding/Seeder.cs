using Graph.Seeding.Records;
using Graph.Seeding.Writing;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>
/// Writes annotation files into a store. A file is the complete set of what it asserts: facts that it no longer contains are
/// withdrawn, unless another file asserts them. A missing file withdraws nothing: its facts are withdrawn only on request, by
/// name (<see cref="SeedSet.Withdrawal"/>). If there is any problem, nothing is written.
/// </summary>
public sealed class Seeder(IGraphStore store)
{
    private const int Attempts = 5;

    /// <summary>
    /// Updates the graph to the content of the files of the set, plus that of the sources that were seeded before and are not
    /// in the set. If no file, document or model has changed, nothing is parsed.
    /// </summary>
    /// <exception cref="SeedException">The files have problems; nothing was written.</exception>
    /// <exception cref="GraphChangeException">The store rejects the facts; nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be read or written, or a file to withdraw was never seeded.</exception>
    public async Task<SeedResult> SeedAsync(SeedSet set, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyAsync(await PlanAsync(set, cancellation), cancellation);
            }
            catch (ChangeConflictException) when (attempt < Attempts)
            {
                // Another process seeds at the same time: the next attempt reads what it wrote.
            }
        }
    }

    /// <summary>Determines what seeding the set would do. Writes nothing.</summary>
    /// <exception cref="SeedException">The files have problems.</exception>
    /// <exception cref="StoreException">The store cannot be read, or a file to withdraw was never seeded.</exception>
    public async Task<SeedPlan> PlanAsync(SeedSet set, CancellationToken cancellation = default)
    {
        var last = await store.LastChangeAsync(cancellation);
        var sources = new StoredSources(await store.GetSourcesAsync(cancellation));
        if (sources.AreCurrent(set, store.Model.ContentHash) && await store.GetSourceAsync(SourceNames.Seed, cancellation) is { } seed)
        {
            var known = RecordFormat.ReadSummary(seed).Documents;
            return new SeedPlan
            {
                Result = new SeedResult([.. known.Select(d => new SeededDocument(d, DocumentOutcome.Unchanged))], null)
                {
                    Kept = set.IsWhole ? [.. sources.BesideOf(set).Select(SourceNames.FileOf)] : [],
                },
            };
        }

        var records = new List<SourceRecord>();
        foreach (var name in sources.Annotations.Append(SourceNames.Seed))
        {
            if (await store.GetSourceAsync(name, cancellation) is { } record)
                records.Add(record);
        }

        if (records.Find(r => r.Name == SourceNames.Seed) is { } summary)
            RecordFormat.ReadSummary(summary);

        var plan = await Task.Run(() => new SeedPlanner(store.Model, set, sources, records).Plan(), cancellation);
        return plan with { Change = plan.Change with { After = last } };
    }

    /// <summary>Executes a plan.</summary>
    /// <exception cref="ChangeConflictException">The graph has changed since the plan was made; nothing was written.</exception>
    /// <exception cref="SeedException">The store rejects facts of files; nothing was written.</exception>
    /// <exception cref="GraphChangeException">The store rejects facts that are in no file; nothing was written.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public async Task<SeedResult> ApplyAsync(SeedPlan plan, CancellationToken cancellation = default)
    {
        if (plan.IsEmpty)
            return plan.Result;
        try
        {
            return plan.Result with { Change = await store.ApplyAsync(plan.Change, cancellation) };
        }
        catch (GraphChangeException refusal) when (plan.Locate(refusal) is { } located)
        {
            throw located;
        }
    }
}
