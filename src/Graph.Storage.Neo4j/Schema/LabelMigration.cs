using Graph.Model;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>Adds the store's own labels (<see cref="StoreLabels"/>) to the nodes of a store that had only public labels.</summary>
internal sealed class LabelMigration(QueryApi api, GraphModel model)
{
    private const int AtOnce = 10_000;

    // A node with a kind of the model keeps that kind, even if another program gave it the label of another one; a node with
    // none keeps all its labels, by which it is found and rejected.
    private const string Text =
        $"MATCH (n:{StoreLabels.Public}) WHERE n.id > $after AND n.recorded IS NOT NULL WITH n ORDER BY n.id LIMIT $limit "
        + "WITH n, CASE WHEN any(l IN labels(n) WHERE l IN $kinds) "
        + "THEN [l IN labels(n) WHERE l IN $types AND (NOT l IN $kinds OR n._kind IS NULL OR n._kind = l)] "
        + $"ELSE [l IN labels(n) WHERE l <> '{StoreLabels.LongText}' AND NOT l STARTS WITH '{StoreLabels.Prefix}'] END AS own "
        + $"SET n:$([l IN own | '{StoreLabels.Prefix}' + l]) RETURN max(n.id)";

    /// <summary>Labels them, in transactions of 10,000; it can be repeated.</summary>
    public async ValueTask RunAsync(CancellationToken cancellation)
    {
        string? after = "";
        while (after is not null)
        {
            var statement = new CypherStatement(Text);
            statement.Parameters.Set("after", after);
            statement.Parameters.Set("limit", AtOnce);
            statement.Parameters.Set("kinds", model.Kinds.Select(k => k.Name).ToArray());
            statement.Parameters.Set("types", model.NodeTypes.Select(t => t.Name).Append(StoreLabels.Public).ToArray());
            after = (await api.WriteAsync(statement, static () => new TextRows(), cancellation)).Rows[0][0];
        }
    }
}
