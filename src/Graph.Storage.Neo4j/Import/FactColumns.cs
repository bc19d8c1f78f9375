using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Import;

/// <summary>
/// The columns for the facts of one kind or relation type: the possible members of a <see cref="FactMap"/>, typed for the importer.
/// </summary>
internal static class FactColumns
{
    private const string Text = "string";

    /// <summary>The columns for current nodes; the first is the id, the last the labels that only some have.</summary>
    public static IReadOnlyList<CsvColumn> Standing(Kind kind) =>
        [
            new("id", "ID(Thing)"),
            .. Stored(kind.Properties),
            .. Substrings(kind.Properties),
            .. Own(FactShape.Of(kind).HasEvidence),
            new("_kind", Text),
            new("_best", Text),
            new("_words", Text),
            new("_sounds", Text),
            .. DroppedLists.Columns,
            new("", "LABEL"),
        ];

    /// <summary>The columns for current relations; the first three are the ends and the id.</summary>
    public static IReadOnlyList<CsvColumn> Standing(RelationType type) =>
        [
            new("", "START_ID(Thing)"),
            new("", "END_ID(Thing)"),
            new("id", Text),
            .. Stored(type.Properties),
            .. Own(FactShape.Of(type).HasEvidence),
            new(StoreIndexes.From, Text),
            new(StoreIndexes.To, Text),
            .. DroppedLists.Columns,
        ];

    /// <summary>The columns for past versions of nodes.</summary>
    public static IReadOnlyList<CsvColumn> Versions(Kind kind) =>
        [
            new("id", Text),
            .. Stored(kind.Properties),
            .. Substrings(kind.Properties),
            .. Own(hasEvidence: false),
            new(StoreProperties.Retracted, "datetime"),
            new("_kind", Text),
            new("_types", Text, IsList: true),
            .. DroppedLists.Columns,
        ];

    /// <summary>The columns for past versions of relations.</summary>
    public static IReadOnlyList<CsvColumn> Versions(RelationType type) =>
        [
            new("id", Text),
            .. Stored(type.Properties),
            .. Own(hasEvidence: false),
            new(StoreProperties.Retracted, "datetime"),
            new("_type", Text),
            new(StoreIndexes.From, Text),
            new(StoreIndexes.To, Text),
            .. DroppedLists.Columns,
        ];

    private static IEnumerable<CsvColumn> Own(bool hasEvidence)
    {
        if (hasEvidence)
            yield return new CsvColumn(StoreProperties.Evidence, Text, IsList: true, IsRequired: true);
        yield return new CsvColumn(StoreProperties.Recorded, "datetime");
    }

    private static IEnumerable<CsvColumn> Stored(IReadOnlyList<Property> properties)
    {
        foreach (var property in properties)
        {
            if (StoreProperties.Contains(property))
                continue;
            yield return new CsvColumn(property.Name, TypeOf(property), property.IsList, property.IsRequired);
            if (property is { Type: PropertyType.PartialDate, IsList: false })
            {
                yield return new CsvColumn(StoredNames.Earliest(property.Name), "long");
                yield return new CsvColumn(StoredNames.Latest(property.Name), "long");
                yield return new CsvColumn(StoredNames.AsWritten(property.Name), Text);
            }

            if (property is { IsSortable: true, IsList: false, Type: PropertyType.String })
                yield return new CsvColumn(StoredNames.SortKey(property.Name), Text);
            if (property.IsFolded)
                yield return new CsvColumn(StoredNames.Folded(property.Name), Text, property.IsList, property.IsRequired);
        }
    }

    private static IEnumerable<CsvColumn> Substrings(IReadOnlyList<Property> properties) =>
        from property in properties
        where StoredNames.HasSubstrings(property) && !StoreProperties.Contains(property)
        select new CsvColumn(StoredNames.Find(property.Name), Text);

    private static string TypeOf(Property property) =>
        property.Type switch
        {
            PropertyType.Int => "long",
            PropertyType.Float => "double",
            PropertyType.Boolean => "boolean",
            PropertyType.DateTime => "datetime",
            _ => Text,
        };
}
