using Graph.Model;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Search;

/// <summary>The statements of a search. One text each per model, so that the server plans them once.</summary>
internal sealed class SearchTexts
{
    private static readonly string Index = StoreIndexes.Search.Name;

    public SearchTexts(GraphModel model)
    {
        Properties = [.. model.Kinds.SelectMany(k => k.Properties).Where(p => p.SearchWeight > 0).DistinctBy(p => p.Name)];
        var lists = model.Kinds.SelectMany(k => k.Properties).Where(p => p.SearchWeight > 0).ToLookup(p => p.Name, p => p.IsList);
        var texts = string.Concat(Properties.Select(p => ", " + Text(p, lists[p.Name].Distinct().Count() == 1)));
        Candidates =
            $"OPTIONAL MATCH (s1{StoreState.Pattern}) WITH s1.last AS last, s1.at AS at, "
            + $"COLLECT {{ CALL db.index.fulltext.queryNodes('{Index}', $query, {{limit: $limit}}) YIELD node AS n "
            + $"RETURN [n.id, n._kind{texts}] }} AS candidates "
            + $"OPTIONAL MATCH (s2{StoreState.Pattern}) RETURN last, at, candidates, s2.last";
    }

    /// <summary>The data by which candidates are ranked: the values of <see cref="Candidates"/> after the id and the kind.</summary>
    public IReadOnlyList<Property> Properties { get; }

    /// <summary>
    /// One row: the number and the timestamp of the last change before the read, the texts of up to <c>$limit</c> nodes that
    /// <c>$query</c> finds, best first, and the number of the last change after the read.
    /// </summary>
    public string Candidates { get; }

    /// <summary>
    /// For each of <c>$terms</c> whether some node has its word, otherwise the similar words of the best <c>$limit</c> nodes
    /// that have one.
    /// </summary>
    public static string Vocabulary { get; } =
        $"UNWIND $terms AS t CALL (t) {{ CALL db.index.fulltext.queryNodes('{Index}', t.known, {{limit: 1}}) YIELD node "
        + "RETURN count(node) > 0 AS isKnown } "
        + "CALL (t, isKnown) { WITH t WHERE NOT isKnown "
        + $"CALL db.index.fulltext.queryNodes('{Index}', t.fuzzy, {{limit: $limit}}) YIELD node "
        + "UNWIND split(node._best + ' ' + node._words, ' ') AS word WITH DISTINCT word, t "
        + "WHERE word STARTS WITH t.first AND t.min <= size(word) <= t.max RETURN collect(word) AS words } "
        + "RETURN isKnown, words";

    // For a long text, its beginning is enough to show that it is long.
    private static string Text(Property property, bool isOfOneForm)
    {
        var name = "n." + CypherNames.Quote(property.Name);
        if (!isOfOneForm)
            return name;
        var limit = SearchScorer.LongText + 1;
        return property.IsList
            ? $"CASE WHEN {name} IS :: LIST<STRING> THEN [x IN {name} | left(x, {limit})] END"
            : $"CASE WHEN {name} IS :: STRING THEN left({name}, {limit}) END";
    }
}
