using System.Collections.Frozen;
using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>
/// The indexes that the model requires, and what each of them finds. Immutable and safe to share.
/// </summary>
/// <remarks>
/// Every index adds cost to each write, so a value has an index only if some query needs exactly that one:
/// <list type="bullet">
/// <item>the values by which a page can be ordered (the id, and every sortable property) on each kind and each interface, since
/// a page of persons must not read all actors;</item>
/// <item>values that are only searched (indexed values, substrings) on the type that declares the property: its kinds share it,
/// and a query names both labels;</item>
/// <item>none on booleans and on the enums that every fact has: nearly all nodes have one value, and the planner, which knows
/// averages, does not use such an index.</item>
/// </list>
/// Relations have indexes of their ids and of both ends, each way; their values are read where their node is found.
/// </remarks>
internal sealed class ModelIndexes
{
    /// <summary>The label of every node that is a fact.</summary>
    public const string Everything = StoreLabels.Fact;

    private readonly FrozenSet<(string Label, string Part)> _ranges;
    private readonly FrozenSet<(string Label, string Part)> _texts;

    public ModelIndexes(GraphModel model)
    {
        List<IndexDefinition> items = [.. StoreIndexes.All(model), .. model.NodeTypes.SelectMany(Ordered), .. Declared(model)];
        Items = [.. items.Distinct()];
        _ranges = Of(SchemaItemType.Range);
        _texts = Of(SchemaItemType.Text);

        FrozenSet<(string, string)> Of(SchemaItemType type) =>
            Items
                .Where(i => i.Type == type && i is { IsRelation: false, Properties.Count: 1 })
                .Select(i => (i.Label, i.Properties[0]))
                .ToFrozenSet();
    }

    /// <summary>Every index and constraint that the store requires, each once.</summary>
    public IReadOnlyList<IndexDefinition> Items { get; }

    /// <summary>
    /// Whether nodes of the type come in the order of a stored part (<c>id</c>, <c>name_key</c>, <c>since_earliest</c>) from a
    /// range index on the type's own label. The index contains the nodes that have a value.
    /// </summary>
    public bool IsOrdered(NodeType type, string part) => _ranges.Contains((StoreLabels.Of(type), part));

    /// <summary>
    /// The label whose range index on a stored part contains every node of the type that has a value: the type's own, otherwise
    /// that of the type which declares the property, if a query has to name that label too. Null if there is none.
    /// </summary>
    public string? RangeLabel(NodeType type, Property property, string part) => Label(_ranges, type, property, part);

    /// <summary>
    /// The same for the text index on the folded text of a property (<see cref="StoredNames.Find"/>). Nodes whose text is too
    /// long for it have the label <c>LongText</c>.
    /// </summary>
    public string? TextLabel(NodeType type, Property property) => Label(_texts, type, property, StoredNames.Find(property.Name));

    private static string? Label(FrozenSet<(string, string)> indexes, NodeType type, Property property, string part)
    {
        if (indexes.Contains((StoreLabels.Of(type), part)))
            return StoreLabels.Of(type);
        var label = LabelOf(property);
        return indexes.Contains((label, part)) ? label : null;
    }

    private static string LabelOf(Property property) => property.Owner == "Fact" ? Everything : StoreLabels.Of(property.Owner);

    private static IEnumerable<IndexDefinition> Ordered(NodeType type)
    {
        yield return Range(StoreLabels.Of(type), "id");
        foreach (var property in type.Properties)
        {
            if (property is { IsSortable: true, IsList: false } && !StoreProperties.Contains(property))
                yield return Range(StoreLabels.Of(type), StoredNames.Order(property));
        }
    }

    private static IEnumerable<IndexDefinition> Declared(GraphModel model) =>
        from property in model.NodeTypes.SelectMany(t => t.Properties).Distinct()
        where !StoreProperties.Contains(property)
        from item in Declared(property)
        select item;

    private static IEnumerable<IndexDefinition> Declared(Property property)
    {
        var label = LabelOf(property);
        if (StoredNames.HasSubstrings(property))
            yield return new IndexDefinition(SchemaItemType.Text, IsRelation: false, label, [StoredNames.Find(property.Name)]);
        if (!property.IsIndexed || property.IsList)
            yield break;
        switch (property.Type)
        {
            case PropertyType.PartialDate:
                yield return Range(label, StoredNames.Earliest(property.Name));
                yield return Range(label, StoredNames.Latest(property.Name));
                break;
            case PropertyType.Boolean:
            case PropertyType.Enum when label == Everything:
            // Text that is searched by substrings may be too long for a range index; it is found by its folded text.
            case PropertyType.String when property.HasSubstrings:
                break;
            default:
                yield return Range(label, property.Name);
                break;
        }
    }

    private static IndexDefinition Range(string label, string part) => new(SchemaItemType.Range, IsRelation: false, label, [part]);
}
