using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>Creates the indexes and constraints that a model requires. Existing ones, under any name, are kept.</summary>
internal sealed class SchemaApplier(QueryApi api, ModelIndexes indexes, TimeProvider time)
{
    private const int MaxAttempts = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MaxPoll = TimeSpan.FromSeconds(1);

    /// <summary>Compares the existing items with the expected ones.</summary>
    public async ValueTask<SchemaReport> CheckAsync(CancellationToken cancellation) => Report(await CompareAsync(cancellation), [], []);

    /// <summary>Creates missing items, and returns when every index is online.</summary>
    /// <param name="drop">Also removes superfluous items, and replaces different ones, if this program created them.</param>
    /// <param name="cancellation">Items created before the cancellation remain.</param>
    /// <returns>The actions taken, and the remaining differences.</returns>
    /// <exception cref="StoreException">The data violates a constraint; the other items are created nevertheless.</exception>
    public async ValueTask<SchemaReport> ApplyAsync(bool drop, CancellationToken cancellation)
    {
        var found = await CompareAsync(cancellation);
        List<PresentItem> dropped = drop ? [.. found.Superfluous, .. found.Different.Select(d => d.Is).Where(i => i.IsOurs)] : [];
        foreach (var item in dropped)
            await RunAsync(IndexDefinition.DropOf(item.Name, item.IsConstraint), cancellation);
        List<IndexDefinition> wanted = [.. found.Missing, .. found.Different.Where(d => dropped.Contains(d.Is)).Select(d => d.Wanted)];
        await CreateAsync(wanted, cancellation);
        await WaitAsync(cancellation);
        return Report(await CompareAsync(cancellation), [.. wanted.Select(Named)], [.. dropped.Select(i => i.ToString())]);
    }

    private static string Named(IndexDefinition item) => $"{item.Name}, a {item}";

    private async ValueTask<SchemaComparison> CompareAsync(CancellationToken cancellation) =>
        SchemaComparison.Of(indexes.Items, await PresentItems.ReadAsync(api, cancellation));

    private SchemaReport Report(SchemaComparison found, IReadOnlyList<string> created, IReadOnlyList<string> dropped) =>
        new(
            indexes.Items.Count,
            created,
            dropped,
            [.. found.Missing.Select(Named)],
            [.. found.Different.Select(d => d.ToString())],
            [.. found.Superfluous.Select(i => $"{i}. Remove it with --drop.")],
            [.. found.Foreign.Select(i => i.ToString())]
        );

    private async ValueTask CreateAsync(List<IndexDefinition> items, CancellationToken cancellation)
    {
        for (var attempt = 1; items.Count > 0; attempt++)
        {
            try
            {
                // One transaction for all takes a second or two; one for each takes ten.
                await using var transaction = await api.BeginAsync(cancellation);
                foreach (var item in items)
                    await transaction.RunAsync(new CypherStatement(item.Create), cancellation);
                await transaction.CommitAsync(cancellation);
                return;
            }
            catch (QueryApiException error) when (error.IsTransient && attempt < MaxAttempts)
            {
                // Two processes that create the same items at the same time block each other.
                await Task.Delay(Poll * attempt, time, cancellation);
            }
            catch (QueryApiException error) when (IsOfSchema(error))
            {
                await CreateOneByOneAsync(items, cancellation);
                return;
            }

            items = await LackingAsync(items, cancellation);
        }
    }

    private async ValueTask CreateOneByOneAsync(List<IndexDefinition> items, CancellationToken cancellation)
    {
        var problems = new List<string>();
        foreach (var item in items)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await RunAsync(item.Create, cancellation);
                    break;
                }
                catch (QueryApiException error) when (IsOfSchema(error))
                {
                    if ((await LackingAsync([item], cancellation)).Count == 0)
                        break;
                    // The index of a constraint that another process is creating exists before the constraint does.
                    if (attempt < MaxAttempts && error.Code.EndsWith("IndexWithNameAlreadyExists", StringComparison.Ordinal))
                    {
                        await Task.Delay(Poll * attempt, time, cancellation);
                        continue;
                    }
                    problems.Add(Problem(item, error));
                    break;
                }
            }
        }

        if (problems.Count > 0)
            throw new StoreException(string.Join(Environment.NewLine, problems));
    }

    // Another process may have been creating the same items just then.
    private async ValueTask<List<IndexDefinition>> LackingAsync(List<IndexDefinition> items, CancellationToken cancellation)
    {
        var present = await PresentItems.ReadAsync(api, cancellation);
        return [.. items.Where(item => !present.Any(p => p.Serves(item)))];
    }

    private static bool IsOfSchema(QueryApiException error) => error.Code.Contains(".Schema.", StringComparison.Ordinal);

    private static string Problem(IndexDefinition item, QueryApiException error) =>
        error.Code.EndsWith("ConstraintCreationFailed", StringComparison.Ordinal)
            ? $"The {item} ({item.Name}) cannot be created, because the data violates it. {error.Message} "
                + "Remove or merge the duplicates, then apply the schema again."
            : $"The {item} ({item.Name}) cannot be created. {error.Message}";

    private async ValueTask RunAsync(string statement, CancellationToken cancellation) =>
        await api.WriteAsync(new CypherStatement(statement), static () => NoRows.Instance, cancellation);

    // Each check costs a server that populates indexes: the longer they take, the less often it is checked.
    private async ValueTask WaitAsync(CancellationToken cancellation)
    {
        var pause = Poll;
        while ((await PresentItems.ReadAsync(api, cancellation)).Any(i => i.IsOurs && i.IsPopulating))
        {
            await Task.Delay(pause, time, cancellation);
            if (pause < MaxPoll)
                pause += pause;
        }
    }
}
