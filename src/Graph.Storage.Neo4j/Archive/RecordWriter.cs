using Graph.Storage.Archive;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>Writes the records of one batch within its transaction, together with the data that the store derives from them.</summary>
internal sealed class RecordWriter(CypherTransaction transaction)
{
    private const string Create = "UNWIND $rows AS row CREATE";

    public async ValueTask WriteAsync(IReadOnlyList<ArchiveRecord> records, CancellationToken cancellation)
    {
        await WriteNodesAsync([.. records.OfType<ArchivedNode>()], cancellation);
        await WriteRelationsAsync([.. records.OfType<ArchivedRelation>()], cancellation);
        await WriteAsync(
            $"{Create} (:GraphRedirect {{id: row[0], into: row[1]}})",
            records.OfType<ArchivedRedirect>(),
            r => [r.Id, r.IntoId],
            cancellation
        );
        await WriteAsync(
            $"{Create} (:GraphChange {{number: row[0], id: row[1], at: row[2], note: row[3], sources: row[4]}})",
            records.OfType<ArchivedChange>(),
            c => [c.Number, c.Id, c.At, c.Note, c.Sources],
            cancellation
        );
        await WriteAsync(
            $"{Create} (:GraphTouches {{change: row[0], place: row[1], touches: row[2]}})",
            records.OfType<ArchivedFactChanges>(),
            t => [t.Change, t.Place, t.Facts.Select(ChangeLog.Json).ToArray()],
            cancellation
        );
        await WriteAsync(
            $"{Create} (:GraphApplied {{id: row[0], number: row[1], created: row[2], updated: row[3], retracted: row[4], "
                + $"sources: row[5]}})",
            records.OfType<ArchivedAnswer>(),
            a => [a.Id, a.Result.Number, a.Result.Created, a.Result.Updated, a.Result.Retracted, a.Result.Sources],
            cancellation
        );
        await WriteAsync(
            $"{Create} (:GraphSource {{name: row[0], sha256: row[1], payload: row[2]}})",
            records.OfType<ArchivedSource>(),
            s => [s.Source.Name, s.Source.Sha256, Convert.ToBase64String(s.Source.Payload.Span)],
            cancellation
        );
    }

    private async ValueTask WriteNodesAsync(IReadOnlyList<ArchivedNode> nodes, CancellationToken cancellation)
    {
        var tooLong = new List<string>();
        foreach (var group in nodes.GroupBy(n => (n.State.Kind, IsVersion: n.Retracted is not null)))
        {
            var shape = FactShape.Of(group.Key.Kind);
            var rows = new List<object>();
            foreach (var node in group)
            {
                var map = FactMap.Of(group.Key.Kind, node.State.Id, node.State.Properties);
                if (group.Key.IsVersion)
                    map.MakeVersion(group.Key.Kind);
                else if (shape.HasEvidence)
                    map.Properties[StoreProperties.Evidence] = node.Evidence;
                if (map.IsLong && !group.Key.IsVersion)
                    tooLong.Add(node.State.Id);
                rows.Add(Row(map, node.Recorded, node.Retracted));
            }

            await RunAsync(
                group.Key.IsVersion ? FactTexts.CreateVersion(shape) : FactTexts.CreateAsRecorded(shape),
                "rows",
                rows,
                cancellation
            );
        }

        if (tooLong.Count > 0)
            await RunAsync(FactTexts.MarkLong, "ids", tooLong, cancellation);
        await WriteReferencesAsync(
            nodes
                .Where(n => n.Retracted is null)
                .Select(n => (n.State.Id, ReferenceProperties.Ids(n.State.Kind.Properties, n.State.Properties))),
            cancellation
        );
    }

    private async ValueTask WriteRelationsAsync(IReadOnlyList<ArchivedRelation> relations, CancellationToken cancellation)
    {
        foreach (var group in relations.GroupBy(r => (r.State.Type, IsVersion: r.Retracted is not null)))
        {
            var shape = FactShape.Of(group.Key.Type);
            var rows = new List<object>();
            foreach (var relation in group)
            {
                var state = relation.State;
                var map = FactMap.Of(group.Key.Type, state.Id, state.Properties);
                if (group.Key.IsVersion)
                    map.MakeVersion(state);
                else if (shape.HasEvidence)
                    map.Properties[StoreProperties.Evidence] = relation.Evidence;
                var row = Row(map, relation.Recorded, relation.Retracted);
                (row["from"], row["to"]) = (state.FromId, state.ToId);
                rows.Add(row);
            }

            await RunAsync(
                group.Key.IsVersion ? FactTexts.CreateVersion(shape) : FactTexts.CreateRelationAsRecorded(shape),
                "rows",
                rows,
                cancellation
            );
        }

        await WriteReferencesAsync(
            relations
                .Where(r => r.Retracted is null)
                .Select(r => (r.State.Id, ReferenceProperties.Ids(r.State.Type.Properties, r.State.Properties))),
            cancellation
        );
    }

    private async ValueTask WriteReferencesAsync(
        IEnumerable<(string Fact, IEnumerable<string> Targets)> facts,
        CancellationToken cancellation
    )
    {
        var rows = facts
            .SelectMany(f => f.Targets.Distinct(StringComparer.Ordinal), (f, target) => (object)new[] { target, f.Fact })
            .ToList();
        if (rows.Count > 0)
            await RunAsync($"{Create} (:GraphReference {{target: row[0], fact: row[1]}})", "rows", rows, cancellation);
    }

    private async ValueTask WriteAsync<T>(string text, IEnumerable<T> records, Func<T, object?[]> row, CancellationToken cancellation)
    {
        var rows = records.Select(row).ToList();
        if (rows.Count > 0)
            await RunAsync(text, "rows", rows, cancellation);
    }

    private static Dictionary<string, object?> Row(FactMap map, long recorded, long? retracted)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["p"] = map.Properties, ["at"] = recorded };
        if (retracted is not null)
            row["end"] = retracted;
        if (map.Instants is not null)
            row["i"] = map.Instants;
        return row;
    }

    private async ValueTask RunAsync(string text, string name, object values, CancellationToken cancellation)
    {
        var statement = new CypherStatement(text);
        statement.Parameters.Set(name, values);
        await transaction.RunAsync(statement, cancellation);
    }
}
