using Graph.Model;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>
/// The indexes and constraints that do not depend on the model's properties: of ids, of words, of the store's own nodes.
/// </summary>
internal static class StoreIndexes
{
    /// <summary>The property of a relation with the id of its start node: indexes of relations cover only their own properties.</summary>
    public const string From = "_from";

    /// <summary>The same for its end node.</summary>
    public const string To = "_to";

    /// <summary>The full-text index over the words of every searchable node.</summary>
    public static IndexDefinition Search { get; } =
        new(SchemaItemType.FullText, IsRelation: false, StoreLabels.Fact, ["_best", "_words", "_sounds", "_kind"]);

    /// <summary>All of them.</summary>
    public static IEnumerable<IndexDefinition> All(GraphModel model) =>
        [
            Node(SchemaItemType.Unique, StoreLabels.Fact, "id"),
            // For other programs, which read by the public label; the store itself does not use it.
            Node(SchemaItemType.Range, StoreLabels.Public, "id"),
            .. model.Relations.Select(r => new IndexDefinition(SchemaItemType.Unique, IsRelation: true, r.Name, ["id"])),
            .. model.Relations.Select(r => new IndexDefinition(SchemaItemType.Range, IsRelation: true, r.Name, [From, To])),
            .. model.Relations.Select(r => new IndexDefinition(SchemaItemType.Range, IsRelation: true, r.Name, [To, From])),
            Search,
            Node(SchemaItemType.Unique, "GraphState", "id"),
            Node(SchemaItemType.Unique, "GraphChange", "number"),
            Node(SchemaItemType.Unique, "GraphTouches", "change", "place"),
            Node(SchemaItemType.Unique, "GraphApplied", "id"),
            Node(SchemaItemType.Unique, "GraphSource", "name"),
            Node(SchemaItemType.Unique, "GraphRedirect", "id"),
            Node(SchemaItemType.Range, "GraphRedirect", "into"),
            Node(SchemaItemType.Range, "GraphReference", "target"),
            Node(SchemaItemType.Range, "GraphReference", "fact"),
            Node(SchemaItemType.Range, "NodeVersion", "id"),
            Node(SchemaItemType.Range, "NodeVersion", "_kind"),
            Node(SchemaItemType.Range, "NodeVersion", "factId"),
            Node(SchemaItemType.Range, "RelationVersion", "id"),
            Node(SchemaItemType.Range, "RelationVersion", "_type", From),
            Node(SchemaItemType.Range, "RelationVersion", "_type", To),
        ];

    private static IndexDefinition Node(SchemaItemType type, string label, params string[] properties) =>
        new(type, IsRelation: false, label, properties);
}
