using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Writes the differences of one change, all with the same timestamp, within its transaction.</summary>
/// <param name="model">The model.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="lookup">Finds facts whose type is unknown.</param>
/// <param name="at">The timestamp, in milliseconds since 1970.</param>
internal sealed class ChangeWriter(GraphModel model, CypherTransaction transaction, Neo4jFactLookup lookup, long at)
{
    private const int IdsAtOnce = 5_000;

    public async ValueTask WriteAsync(ChangeSet changes, CancellationToken cancellation)
    {
        var evidence = new EvidenceLists(changes);
        await KeepVersionsAsync(changes, cancellation);
        await DeleteAsync(changes, cancellation);
        await WriteNodesAsync(changes, evidence, cancellation);
        await WriteRelationsAsync(changes, evidence, cancellation);
        await WriteReferencesAsync(changes, cancellation);
        await WriteRedirectsAsync(changes, cancellation);
        await ListEvidenceAsync(evidence, cancellation);
    }

    private async ValueTask KeepVersionsAsync(ChangeSet changes, CancellationToken cancellation)
    {
        foreach (var group in changes.Nodes.Where(c => c.Before is not null).GroupBy(c => c.Before!.Kind))
        {
            await RunAsync(
                FactTexts.KeepNode,
                group.Select(c => c.Id),
                cancellation,
                ("kind", group.Key.Name),
                ("types", FactShape.Types(group.Key).ToArray())
            );
        }

        foreach (var group in changes.Relations.Where(c => c.Before is not null).GroupBy(c => c.Before!.Type))
        {
            await RunAsync(
                FactTexts.KeepRelation(FactShape.Of(group.Key)),
                group.Select(c => c.Id),
                cancellation,
                ("type", group.Key.Name)
            );
        }
    }

    // Relations first: a node with relations cannot be deleted.
    private async ValueTask DeleteAsync(ChangeSet changes, CancellationToken cancellation)
    {
        foreach (
            var group in changes
                .Relations.Where(c => c.Before is not null && (c.After is null || EvidenceLists.IsMoved(c)))
                .GroupBy(c => c.Before!.Type)
        )
        {
            await RunAsync(FactTexts.DeleteRelation(FactShape.Of(group.Key)), group.Select(c => c.Id), cancellation);
        }

        await RunAsync(FactTexts.DeleteNode, changes.Nodes.Where(c => c.After is null).Select(c => c.Id), cancellation);
    }

    private async ValueTask WriteNodesAsync(ChangeSet changes, EvidenceLists evidence, CancellationToken cancellation)
    {
        var standing = changes.Nodes.Where(c => c.After is not null).ToList();
        foreach (
            var group in standing
                .Where(c => c.Before is not null && c.Before.Kind != c.After!.Kind)
                .GroupBy(c => (Before: c.Before!.Kind, After: c.After!.Kind))
        )
        {
            await RunAsync(
                FactTexts.Relabel(FactShape.Of(group.Key.Before), FactShape.Of(group.Key.After)),
                group.Select(c => c.Id),
                cancellation
            );
        }

        var tooLong = new List<string>();
        foreach (var group in standing.GroupBy(c => (c.After!.Kind, IsNew: c.Before is null)))
        {
            var shape = FactShape.Of(group.Key.Kind);
            var rows = new ParameterRows();
            foreach (var change in group)
            {
                var map = FactMap.Of(group.Key.Kind, change.Id, change.After!.Properties);
                if (group.Key.IsNew && shape.HasEvidence)
                    map.Properties[StoreProperties.Evidence] = evidence.OfCreated(change.Id);
                if (map.IsLong)
                    tooLong.Add(change.Id);
                Add(rows, map);
            }

            await RunAsync(group.Key.IsNew ? FactTexts.Create(shape) : FactTexts.Update(shape), rows, cancellation);
        }

        await RunAsync(FactTexts.MarkLong, tooLong, cancellation);
    }

    private async ValueTask WriteRelationsAsync(ChangeSet changes, EvidenceLists evidence, CancellationToken cancellation)
    {
        foreach (
            var group in changes
                .Relations.Where(c => c.After is not null)
                .GroupBy(c => (c.After!.Type, IsNew: c.Before is null || EvidenceLists.IsMoved(c)))
        )
        {
            var shape = FactShape.Of(group.Key.Type);
            var rows = new ParameterRows();
            foreach (var change in group)
            {
                var map = FactMap.Of(group.Key.Type, change.Id, change.After!.Properties);
                if (group.Key.IsNew && shape.HasEvidence)
                    map.Properties[StoreProperties.Evidence] = evidence.OfCreated(change.Id);
                Add(rows, map, change.After);
            }

            await RunAsync(group.Key.IsNew ? FactTexts.CreateRelation(shape) : FactTexts.UpdateRelation(shape), rows, cancellation);
        }
    }

    private async ValueTask WriteReferencesAsync(ChangeSet changes, CancellationToken cancellation)
    {
        var (gone, added) = (new ParameterRows(), new ParameterRows());
        foreach (var change in changes.Nodes)
        {
            Compare(
                change.Id,
                change.Before?.Kind.Properties,
                change.Before?.Properties,
                change.After?.Kind.Properties,
                change.After?.Properties
            );
        }

        foreach (var change in changes.Relations)
        {
            Compare(
                change.Id,
                change.Before?.Type.Properties,
                change.Before?.Properties,
                change.After?.Type.Properties,
                change.After?.Properties
            );
        }

        await RunAsync("UNWIND $rows AS row MATCH (r:GraphReference {fact: row[1]}) WHERE r.target = row[0] DELETE r", gone, cancellation);
        await RunAsync("UNWIND $rows AS row CREATE (:GraphReference {target: row[0], fact: row[1]})", added, cancellation);

        void Compare(string id, IReadOnlyList<Property>? was, PropertyValues? before, IReadOnlyList<Property>? @is, PropertyValues? after)
        {
            var old = Targets(was, before);
            var @new = Targets(@is, after);
            foreach (var target in old.Except(@new))
                gone.Add(new[] { target, id }, target.Length);
            foreach (var target in @new.Except(old))
                added.Add(new[] { target, id }, target.Length);
        }

        static HashSet<string> Targets(IReadOnlyList<Property>? properties, PropertyValues? values) =>
            properties is null ? [] : ReferenceProperties.Ids(properties, values!).ToHashSet(StringComparer.Ordinal);
    }

    private async ValueTask WriteRedirectsAsync(ChangeSet changes, CancellationToken cancellation)
    {
        var rows = new ParameterRows();
        foreach (var (id, into) in changes.Nodes.Select(c => (c.Id, c.IntoId)).Concat(changes.Relations.Select(c => (c.Id, c.IntoId))))
        {
            if (into is not null)
                rows.Add(new[] { id, into }, id.Length);
        }

        await RunAsync("UNWIND $rows AS row MATCH (r:GraphRedirect {into: row[0]}) SET r.into = row[1]", rows, cancellation);
        await RunAsync("UNWIND $rows AS row CREATE (:GraphRedirect {id: row[0], into: row[1]})", rows, cancellation);
    }

    private async ValueTask ListEvidenceAsync(EvidenceLists evidence, CancellationToken cancellation)
    {
        var kinds = model.Kinds.Select(FactShape.Of).Where(shape => shape.SupportsFacts).Select(shape => StoreLabels.Of(shape.Name));
        var labels = string.Join('|', kinds);
        if (evidence.Touched.Count == 0 || labels.Length == 0)
            return;
        var others = evidence.Touched.ToHashSet(StringComparer.Ordinal);
        others.ExceptWith(await ListAsync($"(f:{StoreLabels.Fact} {{id: id}})", others));
        foreach (var group in (await lookup.RelationsAsync(others, cancellation)).Values.GroupBy(relation => relation.Type))
            await ListAsync($"()-[f:{CypherNames.Quote(group.Key.Name)} {{id: id}}]->()", group.Select(relation => relation.Id));

        async ValueTask<IReadOnlyList<string>> ListAsync(string fact, IEnumerable<string> ids)
        {
            var found = new List<string>();
            foreach (var some in ids.Chunk(IdsAtOnce))
            {
                var statement = new CypherStatement(FactTexts.ListEvidence(fact, labels));
                statement.Parameters.Set("ids", some);
                found.AddRange(
                    (await transaction.RunAsync(statement, static () => new TextRows(), cancellation)).Rows.Select(row => row[0]!)
                );
            }

            return found;
        }
    }

    private static void Add(ParameterRows rows, FactMap map, RelationState? relation = null)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["p"] = map.Properties };
        if (map.Instants is not null)
            row["i"] = map.Instants;
        if (relation is not null)
            (row["from"], row["to"]) = (relation.FromId, relation.ToId);
        rows.Add(row, map.Weight());
    }

    private async ValueTask RunAsync(string text, ParameterRows rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Batches())
        {
            var statement = new CypherStatement(text);
            statement.Parameters.Set("rows", batch);
            statement.Parameters.Set("at", at);
            await transaction.RunAsync(statement, cancellation);
        }
    }

    private async ValueTask RunAsync(
        string text,
        IEnumerable<string> ids,
        CancellationToken cancellation,
        params (string Name, object Value)[] more
    )
    {
        foreach (var some in ids.Chunk(IdsAtOnce))
        {
            var statement = new CypherStatement(text);
            statement.Parameters.Set("ids", some);
            statement.Parameters.Set("at", at);
            foreach (var (name, value) in more)
                statement.Parameters.Set(name, value);
            await transaction.RunAsync(statement, cancellation);
        }
    }
}
