using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Changes;

/// <summary>The steps by which every store applies a change. The store begins the transaction and commits it.</summary>
/// <param name="model">The model that the store was opened with.</param>
/// <param name="store">The store, for messages.</param>
/// <param name="time">The clock for the times at which changes are recorded.</param>
public sealed class ChangeApplication(GraphModel model, string store, TimeProvider time)
{
    /// <summary>
    /// Applies a change within a transaction. Writes nothing if the change was already applied, or if it changes nothing and
    /// has no id.
    /// </summary>
    /// <exception cref="ChangeConflictException">Other changes were applied after the change on which this one is based.</exception>
    /// <exception cref="GraphChangeException">The change does not fit the model or the graph.</exception>
    /// <exception cref="StoreException">Another process opened the store with another model.</exception>
    public async ValueTask<ChangeResult> RunAsync(IChangeTransaction transaction, GraphChange change, CancellationToken cancellation)
    {
        if (change.Id is { } id && await transaction.FindAppliedAsync(id, cancellation) is { } applied)
            return applied;
        var last = await transaction.LastNumberAsync(cancellation);
        if (change.After is { } after && after != last)
            throw new ChangeConflictException(after, last);
        if (await transaction.ModelHashAsync(cancellation) != model.ContentHash)
            throw StoreRefusals.OtherModel(store);

        var differences = await ChangePlanner.PlanAsync(model, change, transaction.Lookup, cancellation);
        var sources = await transaction.WriteSourcesAsync(change, cancellation);
        if (differences.Nodes.Count + differences.Relations.Count + sources.Count > 0)
        {
            var at = NextInstant(await transaction.LastInstantAsync(cancellation));
            await transaction.WriteFactsAsync(differences, at, cancellation);
            await transaction.WriteLogAsync(new LogEntry(++last, at, change, differences, sources), cancellation);
        }

        var result = Result(last, differences, sources.Count);
        if (change.Id is not null)
            await transaction.SaveAppliedAsync(change.Id, result, cancellation);
        return result;
    }

    // Later changes have later times, even if the clock goes back or two changes fall within a millisecond, so `recorded`
    // identifies the change.
    private long NextInstant(long last) => Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), last + 1);

    private static ChangeResult Result(long number, ChangeSet differences, int sources)
    {
        return new ChangeResult(
            number,
            Count(FactOperation.Created),
            Count(FactOperation.Updated),
            Count(FactOperation.Retracted) + Count(FactOperation.Merged),
            sources,
            WasAlreadyApplied: false
        );

        int Count(FactOperation operation) =>
            differences.Nodes.Count(n => n.Operation == operation) + differences.Relations.Count(r => r.Operation == operation);
    }
}
