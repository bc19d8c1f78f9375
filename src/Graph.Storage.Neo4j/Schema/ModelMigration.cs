using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>
/// Migrates the facts of a store to a changed model: new defaults are filled in; labels, and everything derived from the values
/// (sort keys, folded copies, search words), are rebuilt. No versions are written: the assertions stay the same, even if a
/// property has another name now (<see cref="EarlierModel"/>). Nothing is dropped: facts that the model does not define are
/// rejected before anything is written.
/// </summary>
/// <remarks>Facts are written in transactions of <see cref="AtOnce"/>; an interrupted migration restarts at the next opening.</remarks>
internal sealed class ModelMigration(QueryApi api, GraphModel model, string place)
{
    private const int AtOnce = 1_000;

    private readonly FactMigration _migration = new();

    /// <summary>Rewrites every fact.</summary>
    /// <exception cref="StoreException">Some fact does not fit the model.</exception>
    public async ValueTask RunAsync(CancellationToken cancellation)
    {
        await new Orphans(api, model, place).RefuseAsync(cancellation);
        await ForEachAsync(static (_, _) => ValueTask.CompletedTask, static (_, _, _) => ValueTask.CompletedTask, cancellation);
        _migration.ThrowIfRefused(place, "use another database and seed again");

        await ForEachAsync(
            (kind, facts) => WriteAsync(MigrationTexts.Nodes(kind), facts.Select(f => Row(kind, f)), cancellation),
            (type, facts, _) => WriteAsync(MigrationTexts.Relations(type), facts.Select(f => Row(type, f)), cancellation),
            cancellation
        );
        await new VersionMigration(api, model).RunAsync(cancellation);
    }

    private async ValueTask ForEachAsync(
        Func<Kind, IReadOnlyList<StoredFact>, ValueTask> nodes,
        Func<RelationType, IReadOnlyList<StoredFact>, CancellationToken, ValueTask> relations,
        CancellationToken cancellation
    )
    {
        foreach (var kind in model.Kinds)
        {
            await foreach (
                var facts in BatchesAsync(
                    MigrationTexts.ReadNodes(kind),
                    _ => EarlierModel.Find(kind.Properties, kind.FindProperty),
                    cancellation
                )
            )
            {
                await nodes(kind, [.. facts.Select(f => Completed(kind, f))]);
            }
        }

        foreach (var type in model.Relations)
        {
            await foreach (
                var facts in BatchesAsync(
                    MigrationTexts.ReadRelations(type),
                    _ => EarlierModel.Find(type.Properties, type.FindProperty),
                    cancellation
                )
            )
            {
                await relations(type, [.. facts.Select(f => Completed(type, f))], cancellation);
            }
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<StoredFact>> BatchesAsync(
        string text,
        Func<IReadOnlyList<string>, Func<string, Property?>> find,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var after = "";
        while (true)
        {
            var statement = new CypherStatement(text) { IsTyped = true };
            statement.Parameters.Set("after", after);
            statement.Parameters.Set("limit", AtOnce);
            var facts = (await api.ReadAsync(statement, () => new StoredFacts(find), cancellation)).Facts;
            if (facts.Count == 0)
                yield break;
            yield return facts;
            after = facts[^1].Id;
        }
    }

    private StoredFact Completed(Kind kind, StoredFact fact) =>
        fact with
        {
            Values = _migration.Complete(kind.Name, fact.Id, kind.Properties, kind.FindProperty, fact.Values, fact.Misfits),
        };

    private StoredFact Completed(RelationType type, StoredFact fact)
    {
        _migration.CheckEnds(type, fact.Id, Kind(fact.FromLabels), Kind(fact.ToLabels));
        return fact with
        {
            Values = _migration.Complete(type.Name, fact.Id, type.Properties, type.FindProperty, fact.Values, fact.Misfits),
        };
    }

    private Kind? Kind(IReadOnlyList<string> labels) =>
        StoreLabels.PublicOf(labels).Select(model.FindKind).FirstOrDefault(k => k is not null);

    private static Dictionary<string, object?> Row(Kind kind, StoredFact fact)
    {
        var map = FactMap.Of(kind, fact.Id, fact.Values);
        var row = Row(map, ReferenceProperties.Ids(kind.Properties, fact.Values));
        IReadOnlyList<string> labels = [.. StoreLabels.All(kind), .. map.IsLong ? [StoreLabels.LongText] : Array.Empty<string>()];
        row["labels"] = labels;
        // A label that another program added stays: it has no counterpart among the store's own.
        row["gone"] = (string[])
            [
                .. StoreLabels
                    .PublicOf(fact.Labels)
                    .SelectMany(l => (string[])[l, StoreLabels.Of(l)])
                    .Append(StoreLabels.LongText)
                    .Except(labels, StringComparer.Ordinal),
            ];
        return row;
    }

    private static Dictionary<string, object?> Row(RelationType type, StoredFact fact) =>
        Row(FactMap.Of(type, fact.Id, fact.Values), ReferenceProperties.Ids(type.Properties, fact.Values));

    private static Dictionary<string, object?> Row(FactMap map, IEnumerable<string> targets) =>
        new(StringComparer.Ordinal)
        {
            ["p"] = map.Properties,
            ["i"] = map.Instants,
            ["targets"] = targets.Distinct(StringComparer.Ordinal).ToArray(),
        };

    // One transaction, so that a fact and its references agree.
    private async ValueTask WriteAsync(string text, IEnumerable<Dictionary<string, object?>> rows, CancellationToken cancellation)
    {
        await using var transaction = await api.BeginAsync(cancellation);
        await transaction.RunAsync(new CypherStatement(MigrationTexts.Lock), cancellation);
        IReadOnlyList<object> all = [.. rows];
        foreach (var statement in new[] { new CypherStatement(text), new CypherStatement(MigrationTexts.References) })
        {
            statement.Parameters.Set("rows", all);
            await transaction.RunAsync(statement, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
