using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>The records of sources.</summary>
internal static class SourceTable
{
    private const string Columns = "RETURN s.name, s.sha256, s.payload";

    /// <summary>Writes and removes records, and returns the names of those that changed.</summary>
    public static async ValueTask<IReadOnlyList<string>> WriteAsync(
        CypherTransaction transaction,
        GraphChange change,
        CancellationToken cancellation
    )
    {
        if (change.Sources.Count + change.RemoveSources.Count == 0)
            return [];
        var reading = new CypherStatement($"UNWIND $names AS name MATCH (s:GraphSource {{name: name}}) {Columns}");
        reading.Parameters.Set("names", change.Sources.Select(s => s.Name).Concat(change.RemoveSources).ToArray());
        var known = (await transaction.RunAsync(reading, static () => new TextRows(), cancellation))
            .Rows.Select(Record)
            .ToDictionary(s => s.Name, StringComparer.Ordinal);

        var changed = new List<string>();
        var written = new ParameterRows();
        foreach (var source in change.Sources.Where(s => !s.Equals(known.GetValueOrDefault(s.Name))))
        {
            var payload = Convert.ToBase64String(source.Payload.Span);
            written.Add(new[] { source.Name, source.Sha256, payload }, payload.Length);
            changed.Add(source.Name);
        }

        foreach (var batch in written.Batches())
        {
            var writing = new CypherStatement(
                "UNWIND $rows AS row MERGE (s:GraphSource {name: row[0]}) SET s.sha256 = row[1], s.payload = row[2]"
            );
            writing.Parameters.Set("rows", batch);
            await transaction.RunAsync(writing, cancellation);
        }

        var dropped = change.RemoveSources.Where(known.ContainsKey).ToArray();
        if (dropped.Length > 0)
        {
            var dropping = new CypherStatement("UNWIND $names AS name MATCH (s:GraphSource {name: name}) DELETE s");
            dropping.Parameters.Set("names", dropped);
            await transaction.RunAsync(dropping, cancellation);
            changed.AddRange(dropped);
        }

        return changed;
    }

    public static async ValueTask<SourceRecord?> FindAsync(QueryApi api, string name, CancellationToken cancellation)
    {
        var statement = new CypherStatement($"MATCH (s:GraphSource {{name: $name}}) {Columns}");
        statement.Parameters.Set("name", name);
        var rows = (await api.ReadAsync(statement, static () => new TextRows(), cancellation)).Rows;
        return rows.Count == 0 ? null : Record(rows[0]);
    }

    public static async ValueTask<IReadOnlyList<SourceEntry>> ListAsync(QueryApi api, CancellationToken cancellation)
    {
        var rows = await api.ReadAsync(
            new CypherStatement("MATCH (s:GraphSource) RETURN s.name, s.sha256"),
            static () => new TextRows(),
            cancellation
        );
        return [.. rows.Rows.Select(row => new SourceEntry(row[0]!, row[1]!)).OrderBy(s => s.Name, Utf8Order.Instance)];
    }

    private static SourceRecord Record(string?[] row) => new(row[0]!, row[1]!, Convert.FromBase64String(row[2]!));
}
