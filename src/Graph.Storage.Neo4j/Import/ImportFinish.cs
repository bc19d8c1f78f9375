using Graph.Model;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Import;

/// <summary>
/// Turns the result of <c>neo4j-admin database import</c> of an export into a store: restores the lists that the importer
/// drops, and removes the mark that causes the store to be rejected until then. If it is interrupted, it is simply run again.
/// </summary>
/// <param name="options">The address and settings of the database.</param>
/// <param name="model">The model of the export.</param>
/// <param name="time">The clock for waiting.</param>
internal sealed class ImportFinish(Neo4jOptions options, GraphModel model, TimeProvider time)
{
    /// <summary>
    /// Restores the lists, if there is an import to finish. Run it before the indexes are created: each write to a fact costs
    /// more with more indexes to maintain.
    /// </summary>
    /// <returns>Whether there is one; <see cref="EndAsync"/> ends it.</returns>
    public async ValueTask<bool> PutBackAsync(CancellationToken cancellation)
    {
        await using var api = new QueryApi(options.ForWholeDatabase(), time);
        if (await new FillState(api).ReadAsync(cancellation) != FillState.Import)
            return false;
        // The type of a version is a property, by which nothing is found without an index: types without versions are skipped.
        var (oldKinds, oldTypes) = (
            await TypesAsync(api, "NodeVersion", "_kind", cancellation),
            await TypesAsync(api, "RelationVersion", "_type", cancellation)
        );
        foreach (var kind in model.Kinds)
        {
            await PutBackAsync(api, $"(n:{StoreLabels.Of(kind)})", FactColumns.Standing(kind), kind.Name, cancellation);
            if (oldKinds.Contains(kind.Name))
                await PutBackAsync(api, "(n:NodeVersion {_kind: $type})", FactColumns.Versions(kind), kind.Name, cancellation);
        }

        foreach (var type in model.Relations)
        {
            await PutBackAsync(api, $"()-[n:{CypherNames.Quote(type.Name)}]->()", FactColumns.Standing(type), type.Name, cancellation);
            if (oldTypes.Contains(type.Name))
                await PutBackAsync(api, "(n:RelationVersion {_type: $type})", FactColumns.Versions(type), type.Name, cancellation);
        }

        await PutBackAsync(api, "(n:GraphChange)", StoreCsv.ChangeColumns, "", cancellation);
        return true;
    }

    /// <summary>Removes the mark: lists and indexes exist.</summary>
    public async ValueTask EndAsync(CancellationToken cancellation)
    {
        await using var api = new QueryApi(options, time);
        await api.WriteAsync(
            new CypherStatement("MATCH (s:GraphState {id: 'graph'}) REMOVE s.filling"),
            static () => NoRows.Instance,
            cancellation
        );
    }

    private static async ValueTask<HashSet<string?>> TypesAsync(
        QueryApi api,
        string label,
        string property,
        CancellationToken cancellation
    ) =>
        [
            .. (
                await api.ReadAsync(
                    new CypherStatement($"MATCH (n:{label}) RETURN DISTINCT n.{property}"),
                    static () => new TextRows(),
                    cancellation
                )
            ).Rows.Select(row => row[0]),
        ];

    private static async ValueTask PutBackAsync(
        QueryApi api,
        string pattern,
        IReadOnlyList<CsvColumn> columns,
        string type,
        CancellationToken cancellation
    )
    {
        var lists = columns.Where(c => c.IsList && !DroppedLists.Columns.Contains(c)).ToList();
        if (lists.Count == 0)
            return;
        var marks = DroppedLists.Columns.Select(c => $"n.{c.Name}").ToList();
        var tests = lists.Where(l => l.IsRequired).Select(l => $"{Value(l)} IS NULL").Concat(marks.Select(m => $"{m} IS NOT NULL"));
        var statement = new CypherStatement(
            $"MATCH {pattern} WHERE {string.Join(" OR ", tests)} "
                + $"CALL (n) {{ SET {string.Join(", ", lists.Select(PutBack).Concat(marks.Select(m => $"{m} = null")))} }} IN "
                + "TRANSACTIONS OF 10000 ROWS"
        );
        statement.Parameters.Set("type", type);
        await api.WriteAsync(statement, static () => NoRows.Instance, cancellation);
    }

    private static string PutBack(CsvColumn list)
    {
        var (value, name) = (Value(list), list.Name);
        var otherwise = list.IsRequired ? "[]" : $"CASE WHEN '{name}' IN coalesce(n.{DroppedLists.Empty}, []) THEN [] END";
        return $"{value} = CASE WHEN {value} IS NOT NULL THEN {value} "
            + $"WHEN '{name}' IN coalesce(n.{DroppedLists.Blank}, []) THEN [''] ELSE {otherwise} END";
    }

    private static string Value(CsvColumn list) => $"n.{CypherNames.Quote(list.Name)}";
}
