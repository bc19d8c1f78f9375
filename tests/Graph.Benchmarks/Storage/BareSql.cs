using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Storage.Conformance.Generated;
using Graph.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace Graph.Benchmarks.Storage;

/// <summary>
/// The same rows by one hand-written statement, prepared once, every column read as a string: what SQLite itself costs.
/// </summary>
internal sealed class BareSql : IDisposable
{
    private static readonly Regex Lookup = new(@"\(SELECT number FROM (kind|relation_type|node) WHERE (name|id) = '[^']+'\)");

    private readonly SqliteSession _session;
    private readonly string _sql;
    private readonly int _columns;

    public BareSql(string path, string sql)
    {
        _session = SqliteSession.Open(path, SqliteOpenMode.ReadOnly);
        // SQLite takes an index that is partial to kinds only where the statement has the number itself.
        _sql = sql = Lookup.Replace(sql, match => _session.Number(match.Value[1..^1])!.Value.ToString(CultureInfo.InvariantCulture));
        _columns = sql[..sql.IndexOf("FROM", StringComparison.Ordinal)].Count(c => c == ',') + 1;
    }

    public void Run()
    {
        var statement = _session.Prepare(_sql);
        while (statement.Step())
        {
            for (var i = 0; i < _columns; i++)
                _ = statement.TextOrNull(i);
        }
    }

    public void Dispose() => _session.Dispose();

    public static string? Find(string shape) =>
        shape switch
        {
            "a person by id, 5 properties" => "SELECT id, kind, props FROM node WHERE id = 'person-77'",
            "50 people by name" =>
                $"SELECT id, kind, props FROM node WHERE kind = {Kind("Person")} ORDER BY props ->> '$.name_key', id LIMIT 50",
            "50 people by id order" => $"SELECT id, kind, props FROM node WHERE kind = {Kind("Person")} ORDER BY id LIMIT 50",
            "50 organizations, 25 members each, with relations" => Members,
            "100 of a hub's 10,000 from the middle" =>
                $"SELECT a.neighbour_id, a.relation_id, n.props FROM adjacency_in a CROSS JOIN node n ON n.number = a.neighbour WHERE a.node = {Node(GeneratedGraph.Newspaper)}"
                    + $" AND a.type = {Relation("OCCURS_IN")} AND a.neighbour_id > 'statement-5000' ORDER BY a.neighbour_id, a.relation_id LIMIT 100",
            "the first 100 of a hub's 10,000 by name" =>
                $"SELECT n.id, n.props FROM adjacency_in a CROSS JOIN node n ON n.number = a.neighbour WHERE a.node = {Node(GeneratedGraph.Newspaper)}"
                    + $" AND a.type = {Relation("OCCURS_IN")} ORDER BY n.props ->> '$.name_key', n.id LIMIT 100",
            _ => null,
        };

    private static string Members =>
        "SELECT o.id, a.neighbour_id, a.relation_id, n.props, r.props FROM (SELECT number, id FROM node WHERE kind IN (SELECT number FROM kind WHERE name IN"
        + " ('Ministry', 'PublicBody', 'SecurityForce', 'NGO', 'InternationalBody', 'State', 'MediaOutlet', 'Movement', 'Company')) ORDER BY id LIMIT 50) o"
        + " CROSS JOIN adjacency_in a ON a.node = o.number AND a.type = "
        + Relation("MEMBER_OF")
        + " AND a.neighbour_id <= ifnull((SELECT b.neighbour_id FROM adjacency_in b WHERE b.node = o.number AND b.type = "
        + Relation("MEMBER_OF")
        + " ORDER BY b.neighbour_id LIMIT 1 OFFSET 24), char(65535))"
        + " CROSS JOIN node n ON n.number = a.neighbour CROSS JOIN relation r ON r.number = a.relation";

    private static string Kind(string name) => $"(SELECT number FROM kind WHERE name = '{name}')";

    private static string Relation(string name) => $"(SELECT number FROM relation_type WHERE name = '{name}')";

    private static string Node(string id) => $"(SELECT number FROM node WHERE id = '{id}')";
}
