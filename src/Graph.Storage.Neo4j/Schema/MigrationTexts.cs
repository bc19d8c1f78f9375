using Graph.Model;
using Graph.Storage.Neo4j.Changes;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>The statements of a migration, each over <c>$rows</c> or over <c>$limit</c> facts after the id <c>$after</c>.</summary>
internal static class MigrationTexts
{
    /// <summary>Locks out writers until the transaction ends.</summary>
    public const string Lock = "MATCH (s:GraphState {id: 'graph'}) SET s.attempt = randomUUID()";

    /// <summary>Rewrites which facts each fact names.</summary>
    public const string References =
        "UNWIND $rows AS row CALL (row) { MATCH (r:GraphReference {fact: row.p.id}) DELETE r } "
        + "UNWIND row.targets AS target CREATE (:GraphReference {target: target, fact: row.p.id})";

    /// <summary>Nodes of a kind, by id.</summary>
    public static string ReadNodes(Kind kind) =>
        $"MATCH (n:{StoreLabels.Of(kind)}) WHERE n.id > $after "
        + "RETURN n.id, labels(n), [] AS `from`, [] AS `to`, properties(n) ORDER BY n.id LIMIT $limit";

    /// <summary>Relations of a type, by id.</summary>
    public static string ReadRelations(RelationType type) =>
        $"MATCH (a:{StoreLabels.Fact})-[r:{CypherNames.Quote(type.Name)}]->(b:{StoreLabels.Fact}) WHERE r.id > $after AND "
        + "r.recorded IS NOT NULL "
        + "RETURN r.id, [type(r)], labels(a), labels(b), properties(r) ORDER BY r.id LIMIT $limit";

    /// <summary>Rewrites nodes of a kind.</summary>
    public static string Nodes(Kind kind) =>
        $"UNWIND $rows AS row MATCH (n:{StoreLabels.Fact} {{id: row.p.id}}) {Rewrite("n", FactShape.Of(kind))} "
        + "REMOVE n:$(row.gone) SET n:$(row.labels)";

    /// <summary>Rewrites relations of a type.</summary>
    public static string Relations(RelationType type) =>
        $"UNWIND $rows AS row MATCH ()-[r:{CypherNames.Quote(type.Name)} {{id: row.p.id}}]->() "
        + $"{Rewrite("r", FactShape.Of(type))}{FactTexts.Ends}";

    /// <summary>Renames properties of past versions, <c>former</c> to <c>name</c>; returns the number of changed versions.</summary>
    public static string RenameInVersions(string label, string type) =>
        $"UNWIND $rows AS row MATCH (v:{label} {{{type}: row.type}}) WHERE v[row.former] IS NOT NULL WITH v, row LIMIT $limit "
        + "SET v[row.name] = v[row.former] REMOVE v[row.former] RETURN count(v)";

    /// <summary>
    /// Rewrites text of past versions that spells one of the <c>values</c> as that value; returns the number of changes.
    /// </summary>
    public static string SpellInVersions(string label, string type) =>
        $"UNWIND $rows AS row MATCH (v:{label} {{{type}: row.type}}) "
        + "WITH v, row, toUpper(replace(replace(v[row.name], '-', '_'), ' ', '_')) AS value "
        + "WHERE value <> v[row.name] AND value IN row.values AND NOT v[row.name] IN row.values WITH v, row, value LIMIT $limit "
        + "SET v[row.name] = value RETURN count(v)";

    /// <summary>Gives past versions the <c>value</c> of a property that they lack; returns the number of changes.</summary>
    public static string CompleteVersions(string label, string type) =>
        $"UNWIND $rows AS row MATCH (v:{label} {{{type}: row.type}}) WHERE v[row.name] IS NULL WITH v, row LIMIT $limit "
        + "SET v[row.name] = row.value RETURN count(v)";

    /// <summary>
    /// Rewrites ends of dates of past versions as moments if they are days, as in layouts before 3, and removes those that are
    /// <c>open</c>; returns the number of changed versions.
    /// </summary>
    public static string MomentsInVersions(string label, string type) =>
        $"UNWIND $rows AS row MATCH (v:{label} {{{type}: row.type}}) WHERE 0 <= v[row.name] AND v[row.name] <= 99999999 WITH "
        + "v, row LIMIT $limit "
        + "SET v[row.name] = CASE WHEN v[row.name] <> row.open THEN v[row.name] * 1000000 + row.second END RETURN count(v)";

    // The recorded time and the evidence are kept.
    private static string Rewrite(string fact, FactShape shape) =>
        $"WITH {fact}, row, {fact}.recorded AS recorded, {fact}.evidence AS evidence "
        + $"SET {fact} = row.p, {fact}.recorded = recorded, {fact}.evidence = {(shape.HasEvidence ? "coalesce(evidence, [])" : "null")}"
        + FactTexts.SetInstants(fact, shape);
}
