using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>
/// The statements that write facts: one text for each kind or type and operation, so that the server's plan cache holds all of
/// them. Labels and types come from the model, everything else is a parameter: <c>$rows</c>, <c>$ids</c>, <c>$at</c>.
/// </summary>
/// <remarks>A row is a map: <c>p</c> properties (<see cref="FactMap"/>), <c>i</c> instants, <c>from</c> and <c>to</c> ends.</remarks>
internal static class FactTexts
{
    private const string Instant = "datetime({epochMillis: $at})";
    private const string RowInstant = "datetime({epochMillis: row.at})";

    /// <summary>The assignment of the ends of the relation <c>r</c>, by which it is indexed; it follows another assignment.</summary>
    public const string Ends = $", r.{StoreIndexes.From} = startNode(r).id, r.{StoreIndexes.To} = endNode(r).id";

    public static string Create(FactShape kind) => $"UNWIND $rows AS row CREATE (n{kind.Labels}) {Set("n", kind)}";

    /// <summary>Creates nodes that were recorded earlier: each row has its own timestamp, <c>at</c>.</summary>
    public static string CreateAsRecorded(FactShape kind) => $"UNWIND $rows AS row CREATE (n{kind.Labels}) {Set("n", kind, RowInstant)}";

    /// <summary>Creates past versions of nodes or relations, whose rows also have the timestamp of their end, <c>end</c>.</summary>
    public static string CreateVersion(FactShape shape) =>
        $"UNWIND $rows AS row CREATE (v:{(shape.IsNode ? "NodeVersion" : "RelationVersion")}) {Set("v", shape, RowInstant)}, "
        + "v.retracted = datetime({epochMillis: row.end})";

    public static string Update(FactShape kind) =>
        $"UNWIND $rows AS row MATCH (n:{StoreLabels.Fact} {{id: row.p.id}}) WITH n, row, n.evidence AS evidence {Set("n", kind)}"
        + (kind.HasEvidence ? ", n.evidence = coalesce(evidence, [])" : "")
        + " REMOVE n:LongText";

    public static string Relabel(FactShape before, FactShape after) =>
        $"UNWIND $ids AS id MATCH (n:{StoreLabels.Fact} {{id: id}}) REMOVE n{before.Labels} SET n{after.Labels}";

    public static string MarkLong => $"UNWIND $ids AS id MATCH (n:{StoreLabels.Fact} {{id: id}}) SET n:LongText";

    public static string KeepNode =>
        $"UNWIND $ids AS id MATCH (n:{StoreLabels.Fact} {{id: id}}) CREATE (v:NodeVersion) "
        + $"SET v = properties(n), v.retracted = {Instant}, v._kind = $kind, v._types = $types, "
        + "v.evidence = null, v._best = null, v._words = null, v._sounds = null";

    public static string DeleteNode =>
        $"UNWIND $ids AS id MATCH (n:{StoreLabels.Fact} {{id: id}}) "
        // A node that has relations of another program stays as that program's: only its id is left of the graph's data.
        + "WITH n, EXISTS { (n)--() } AS isHeld "
        + $"CALL (n, isHeld) {{ WITH n, isHeld WHERE isHeld REMOVE n:$([l IN labels(n) WHERE l = '{StoreLabels.LongText}' OR l "
        + $"STARTS WITH '{StoreLabels.Prefix}' "
        + $"OR '{StoreLabels.Prefix}' + l IN labels(n)]) SET n = {{id: n.id}} }} "
        + "CALL (n, isHeld) { WITH n, isHeld WHERE NOT isHeld DELETE n }";

    public static string CreateRelation(FactShape type) => CreateRelation(type, Instant);

    /// <summary>Creates relations that were recorded earlier: each row has its own timestamp, <c>at</c>.</summary>
    public static string CreateRelationAsRecorded(FactShape type) => CreateRelation(type, RowInstant);

    public static string UpdateRelation(FactShape type) =>
        $"UNWIND $rows AS row MATCH ()-[r:{CypherNames.Quote(type.Name)} {{id: row.p.id}}]->() "
        + $"WITH r, row, r.evidence AS evidence {Set("r", type)}{Ends}"
        + (type.HasEvidence ? ", r.evidence = coalesce(evidence, [])" : "");

    public static string KeepRelation(FactShape type) =>
        $"UNWIND $ids AS id MATCH ()-[r:{CypherNames.Quote(type.Name)} {{id: id}}]->() CREATE (v:RelationVersion) "
        + $"SET v = properties(r), v.retracted = {Instant}, v._type = $type, v.evidence = null";

    public static string DeleteRelation(FactShape type) =>
        $"UNWIND $ids AS id MATCH ()-[r:{CypherNames.Quote(type.Name)} {{id: id}}]->() DELETE r";

    /// <summary>Rebuilds the evidence lists of current facts; returns the ids of those that were found.</summary>
    /// <param name="fact">The pattern of the fact <c>f</c>, found by <c>id</c>.</param>
    /// <param name="evidence">The labels of evidence, as in a pattern.</param>
    public static string ListEvidence(string fact, string evidence) =>
        $"UNWIND $ids AS id MATCH {fact} CALL (f) {{ MATCH (e:{evidence} {{factId: f.id}}) WITH e ORDER BY e.`order`, e.id "
        + "RETURN collect(e.id) AS evidence } SET f.evidence = CASE WHEN f.evidence IS NULL THEN null ELSE evidence END RETURN f.id";

    /// <summary>The assignment of a fact's instant properties; it follows another assignment.</summary>
    public static string SetInstants(string fact, FactShape shape) =>
        string.Concat(
            shape.Instants.Select(property =>
            {
                var name = CypherNames.Quote(property.Name);
                var value = property.IsList
                    ? $"[x IN row.i.{name} | datetime({{epochMillis: x}})]"
                    : $"CASE WHEN row.i.{name} IS NULL THEN null ELSE datetime({{epochMillis: row.i.{name}}}) END";
                return $", {fact}.{name} = {value}";
            })
        );

    private static string CreateRelation(FactShape type, string instant) =>
        $"UNWIND $rows AS row MATCH (a:{StoreLabels.Fact} {{id: row.from}}) MATCH (b:{StoreLabels.Fact} {{id: row.to}}) "
        + $"CREATE (a)-[r:{CypherNames.Quote(type.Name)}]->(b) {Set("r", type, instant)}{Ends}";

    private static string Set(string fact, FactShape shape, string instant = Instant) =>
        $"SET {fact} = row.p, {fact}.recorded = {instant}{SetInstants(fact, shape)}";
}
