using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Reads the change log.</summary>
internal sealed class ChangeLogReader(QueryApi api)
{
    public async ValueTask<long> LastAsync(CancellationToken cancellation)
    {
        var state = new CypherStatement($"MATCH (s{StoreState.Pattern}) RETURN s.last");
        return (await api.ReadAsync(state, static () => new CountRows(), cancellation)).Counts is [var last]
            ? last
            : throw StoreState.Lost();
    }

    public async ValueTask<IReadOnlyList<ChangeRecord>> SinceAsync(long number, int limit, CancellationToken cancellation)
    {
        var statement = new CypherStatement(ChangeRows.Text);
        statement.Parameters.Set("number", number);
        statement.Parameters.Set("limit", limit);
        var changes = (await api.ReadAsync(statement, static () => new ChangeRows(), cancellation)).Changes;
        var merged = changes.SelectMany(c => c.Facts).Where(f => f.IntoId is not null).Select(f => f.Id).Distinct().ToArray();
        return merged.Length == 0 ? changes : Resolve(changes, await RedirectsAsync(merged, cancellation));
    }

    // The fact that another was merged into may itself have been merged since: its id resolves to where that led.
    private static List<ChangeRecord> Resolve(List<ChangeRecord> changes, Dictionary<string, string> redirects) =>
        [
            .. changes.Select(change =>
                change with
                {
                    Facts =
                    [
                        .. change.Facts.Select(fact =>
                            fact.IntoId is not null && redirects.TryGetValue(fact.Id, out var into) ? fact with { IntoId = into } : fact
                        ),
                    ],
                }
            ),
        ];

    private async ValueTask<Dictionary<string, string>> RedirectsAsync(string[] ids, CancellationToken cancellation)
    {
        var statement = new CypherStatement("UNWIND $ids AS id MATCH (r:GraphRedirect {id: id}) RETURN r.id, r.into");
        statement.Parameters.Set("ids", ids);
        var rows = await api.ReadAsync(statement, static () => new TextRows(), cancellation);
        return rows.Rows.ToDictionary(row => row[0]!, row => row[1]!, StringComparer.Ordinal);
    }
}
