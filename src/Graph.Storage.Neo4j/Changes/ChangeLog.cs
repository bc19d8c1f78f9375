using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Writes a change into the log, within its transaction.</summary>
internal static class ChangeLog
{
    private const int TouchesPerNode = 1_000;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the changed facts and the attempt, and makes this change the last.</summary>
    public static async ValueTask WriteAsync(CypherTransaction transaction, LogEntry entry, string attempt, CancellationToken cancellation)
    {
        var statement = new CypherStatement(
            "MATCH (s:GraphState {id: 'graph'}) SET s.last = $number, s.at = $at "
                + $"{RelationCounts.Add} "
                + "CREATE (:GraphChange {number: $number, id: $id, at: $at, note: $note, sources: $sources, attempt: $attempt})"
        );
        var parameters = statement.Parameters;
        parameters.Set("number", entry.Number);
        parameters.Set("at", entry.At);
        parameters.Set("counts", Counts(entry.Differences).ToArray());
        parameters.Set("id", entry.Change.Id);
        parameters.Set("note", entry.Change.Note);
        parameters.Set("sources", entry.Sources.Order(Utf8Order.Instance).ToArray());
        parameters.Set("attempt", attempt);
        await transaction.RunAsync(statement, cancellation);

        var rows = new ParameterRows();
        var place = 0;
        foreach (var touches in Touches(entry.Differences).Chunk(TouchesPerNode))
            rows.Add(new object[] { (long)place++, touches }, touches.Sum(touch => touch.Length));
        foreach (var batch in rows.Batches())
        {
            var touching = new CypherStatement(
                "UNWIND $rows AS row CREATE (:GraphTouches {change: $number, place: row[0], touches: row[1]})"
            );
            touching.Parameters.Set("rows", batch);
            touching.Parameters.Set("number", entry.Number);
            await transaction.RunAsync(touching, cancellation);
        }
    }

    /// <summary>Stores the result of a change that has an id.</summary>
    public static async ValueTask SaveAppliedAsync(
        CypherTransaction transaction,
        string id,
        ChangeResult result,
        CancellationToken cancellation
    )
    {
        var statement = new CypherStatement(
            "CREATE (:GraphApplied {id: $id, number: $number, created: $created, updated: $updated, retracted: $retracted, "
                + "sources: $sources})"
        );
        var parameters = statement.Parameters;
        parameters.Set("id", id);
        parameters.Set("number", result.Number);
        parameters.Set("created", result.Created);
        parameters.Set("updated", result.Updated);
        parameters.Set("retracted", result.Retracted);
        parameters.Set("sources", result.Sources);
        await transaction.RunAsync(statement, cancellation);
    }

    // The differences in the number of relations of each type.
    private static IEnumerable<object> Counts(ChangeSet differences) =>
        from type in differences.Relations.GroupBy(r => (r.After ?? r.Before)!.Type.Name, StringComparer.Ordinal)
        select new object[] { type.Key, type.Sum(r => (r.After is null ? 0L : 1L) - (r.Before is null ? 0L : 1L)) };

    // Nodes by id, then relations by id.
    private static IEnumerable<string> Touches(ChangeSet differences)
    {
        foreach (var node in differences.Nodes.OrderBy(n => n.Id, StringComparer.Ordinal))
            yield return Json(new FactChange(node.Id, (node.After ?? node.Before)!.Kind.Name, node.Operation, IntoId: node.IntoId));
        foreach (var relation in differences.Relations.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            var state = (relation.After ?? relation.Before)!;
            yield return Json(new FactChange(relation.Id, state.Type.Name, relation.Operation, state.FromId, state.ToId, relation.IntoId));
        }
    }

    /// <summary><c>[operation, isRelation, type, id, fromId, toId, intoId]</c>.</summary>
    public static string Json(FactChange touch)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue((int)touch.Operation);
            writer.WriteBooleanValue(touch.IsRelation);
            foreach (var text in new[] { touch.Type, touch.Id, touch.FromId, touch.ToId, touch.IntoId })
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads the output of <see cref="Json"/>.</summary>
    public static FactChange Touch(string json)
    {
        using var document = JsonDocument.Parse(json);
        var items = document.RootElement;
        return new FactChange(
            items[3].GetString()!,
            items[2].GetString()!,
            (FactOperation)items[0].GetInt32(),
            items[4].GetString(),
            items[5].GetString(),
            items[6].GetString()
        );
    }
}
