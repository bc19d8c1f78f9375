using System.Globalization;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>Records that are read in pages using one index: a part, or the relations of one type.</summary>
/// <param name="Part">The part.</param>
/// <param name="Relation">The relation type if relations are read; otherwise null.</param>
internal sealed record ArchiveStretch(ArchivePart Part, RelationType? Relation = null)
{
    private const char Separator = ' ';

    /// <summary>All stretches, in order.</summary>
    public static IEnumerable<ArchiveStretch> All(GraphModel model) =>
        Enum.GetValues<ArchivePart>()
            .SelectMany(part =>
                part == ArchivePart.Relations ? model.Relations.Select(type => new ArchiveStretch(part, type)) : [new ArchiveStretch(part)]
            );

    /// <summary>Whether the position is in this stretch.</summary>
    public bool Holds(ArchivePosition position) =>
        position.Part == Part && (Relation is null || position.Key.StartsWith(Relation.Name + Separator, StringComparison.Ordinal));

    /// <summary>The position after a key.</summary>
    public ArchivePosition PositionOf(string key) => new(Part, Relation is null ? key : Relation.Name + Separator + key);

    /// <summary>The key of a position in this stretch.</summary>
    public string KeyOf(ArchivePosition position) => Relation is null ? position.Key : position.Key[(Relation.Name.Length + 1)..];

    /// <summary>The statement for the records after a key, or for the first; each row begins with its key.</summary>
    public CypherStatement Page(string? after, int limit)
    {
        var statement = new CypherStatement($"{Text} LIMIT $limit") { IsTyped = IsOfFacts };
        statement.Parameters.Set("limit", limit);
        if (Part == ArchivePart.Changes)
        {
            statement.Parameters.Set("after", after is null ? 0 : Number(after));
        }
        else if (Part is ArchivePart.NodeVersions or ArchivePart.RelationVersions or ArchivePart.Touches)
        {
            var space = after?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
            var isTouches = Part == ArchivePart.Touches;
            statement.Parameters.Set(
                "after",
                after is null ? (isTouches ? 0L : "")
                    : isTouches ? Number(after[..space])
                    : after[..space]
            );
            statement.Parameters.Set("then", after is null ? (isTouches ? -1L : long.MinValue / 1_000_000) : Number(after[(space + 1)..]));
        }
        else
        {
            statement.Parameters.Set("after", after ?? "");
        }

        return statement;
    }

    private bool IsOfFacts =>
        Part is ArchivePart.Nodes or ArchivePart.NodeVersions or ArchivePart.Relations or ArchivePart.RelationVersions;

    private string Text =>
        Part switch
        {
            ArchivePart.Nodes =>
                $"MATCH (n:{StoreLabels.Fact}) WHERE n.id > $after RETURN n.id, labels(n), n.evidence, n.recorded.epochMillis, "
                    + "properties(n) ORDER BY n.id",
            ArchivePart.NodeVersions => $"{Versions("NodeVersion")} RETURN n.id + ' ' + n.recorded.epochMillis, [n._kind], null, "
                + "n.recorded.epochMillis, properties(n), n.id, "
                + $"n.retracted.epochMillis {VersionOrder}",
            ArchivePart.Relations =>
                $"MATCH (a)-[n:{CypherNames.Quote(Relation!.Name)}]->(b) WHERE n.id > $after AND n.{StoreIndexes.From} IS NOT NULL "
                    + "RETURN n.id, type(n), n.evidence, n.recorded.epochMillis, properties(n), a.id, b.id ORDER BY n.id",
            ArchivePart.RelationVersions => $"{Versions("RelationVersion")} RETURN n.id + ' ' + n.recorded.epochMillis, n._type, null, "
                + "n.recorded.epochMillis, properties(n), n._from, n._to, n.id, "
                + $"n.retracted.epochMillis {VersionOrder}",
            ArchivePart.Redirects => "MATCH (r:GraphRedirect) WHERE r.id > $after RETURN r.id, r.into ORDER BY r.id",
            ArchivePart.Changes => "MATCH (c:GraphChange) WHERE c.number > $after RETURN toString(c.number), c.number, c.id, c.at, c.note, "
                + "c.sources ORDER BY c.number",
            ArchivePart.Touches => "MATCH (t:GraphTouches) WHERE t.change >= $after AND (t.change > $after OR t.place > $then) "
                + "CALL (t) { UNWIND t.touches AS touch WITH touch WHERE touch STARTS WITH '[3,' "
                + "MATCH (r:GraphRedirect {id: split(touch, '\"')[3]}) RETURN collect(r.id) AS ids, collect(r.into) AS into } "
                + "RETURN toString(t.change) + ' ' + t.place, t.change, t.place, t.touches, ids, into ORDER BY t.change, t.place",
            ArchivePart.Answers => "MATCH (a:GraphApplied) WHERE a.id > $after RETURN a.id, a.number, a.created, a.updated, a.retracted, "
                + "a.sources ORDER BY a.id",
            ArchivePart.Sources => "MATCH (s:GraphSource) WHERE s.name > $after RETURN s.name, s.sha256, s.payload ORDER BY s.name",
            _ => throw new InvalidOperationException($"Unknown part {Part}."),
        };

    private static string Versions(string label) =>
        $"MATCH (n:{label}) WHERE n.id >= $after AND (n.id > $after OR n.recorded.epochMillis > $then)";

    private const string VersionOrder = "ORDER BY n.id, n.recorded";

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
