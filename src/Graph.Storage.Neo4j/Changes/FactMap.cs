using System.Text;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Search;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>
/// A fact's properties as parameters of a statement: the map that becomes the properties of the node or relationship, and the
/// values that JSON cannot represent.
/// </summary>
internal sealed class FactMap
{
    /// <summary>The maximum size in bytes of a folded text in a TEXT index, which rejects text beyond 32 kB.</summary>
    public const int MaxFindBytes = 30_000;

    private FactMap(Dictionary<string, object?> properties, Dictionary<string, object?>? instants, bool isLong)
    {
        Properties = properties;
        Instants = instants;
        IsLong = isLong;
    }

    /// <summary>The values, and the parts derived from them. Without <c>recorded</c> and <see cref="Instants"/>.</summary>
    public Dictionary<string, object?> Properties { get; }

    /// <summary>The instants, in milliseconds since 1970; null if there are none.</summary>
    public Dictionary<string, object?>? Instants { get; }

    /// <summary>Whether some of its text is too long for the index of substrings: the node then gets the label <c>LongText</c>.</summary>
    public bool IsLong { get; }

    /// <summary>The map of a node.</summary>
    public static FactMap Of(Kind kind, string id, PropertyValues values)
    {
        var shape = FactShape.Of(kind);
        var map = Build(shape, id, values);
        var words = SearchWords.Of(kind.Properties, values);
        if (!words.Any)
            return map;
        map.Properties["_kind"] = kind.Name;
        map.Properties["_best"] = words.Best;
        map.Properties["_words"] = words.Words;
        map.Properties["_sounds"] = words.Sounds;
        return map;
    }

    /// <summary>The map of a relation.</summary>
    public static FactMap Of(RelationType type, string id, PropertyValues values) => Build(FactShape.Of(type), id, values);

    /// <summary>
    /// Turns it into the map of a past version of a node, which is not searched and whose evidence itself names its fact.
    /// </summary>
    public void MakeVersion(Kind kind)
    {
        foreach (var part in new[] { "_best", "_words", "_sounds" })
            Properties.Remove(part);
        Properties["_kind"] = kind.Name;
        Properties["_types"] = FactShape.Types(kind).ToArray<object>();
    }

    /// <summary>Turns it into the map of a past version of a relation.</summary>
    public void MakeVersion(RelationState relation)
    {
        Properties["_type"] = relation.Type.Name;
        Properties[StoreIndexes.From] = relation.FromId;
        Properties[StoreIndexes.To] = relation.ToId;
    }

    /// <summary>The approximate number of characters in the map, used to limit batches.</summary>
    public int Weight()
    {
        const int Small = 20;
        var weight = 0;
        foreach (var (name, value) in Properties)
        {
            weight +=
                name.Length
                + (
                    value is string text ? text.Length
                    : value is IReadOnlyList<object> list ? Small * list.Count
                    : Small
                );
        }

        return weight;
    }

    private static FactMap Build(FactShape shape, string id, PropertyValues values)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id };
        Dictionary<string, object?>? instants = null;
        foreach (var (name, value) in values)
        {
            var property =
                shape.Find(name) ?? throw new InvalidOperationException($"Unknown property '{name}': the change was not checked.");
            if (property.Type == PropertyType.DateTime)
            {
                (instants ??= new(StringComparer.Ordinal))[name] = Plain(value);
                continue;
            }

            map[name] = Plain(value);
            foreach (var (part, made) in StoredParts.Of(property, value))
                map[part] = made;
        }

        return new FactMap(map, instants, AddSubstrings(shape, values, map));
    }

    private static bool AddSubstrings(FactShape shape, PropertyValues values, Dictionary<string, object?> map)
    {
        var isLong = false;
        foreach (var property in shape.Substrings)
        {
            if (values[property.Name] is not { } value)
                continue;
            var text = StoredParts.FindText(value);
            if (Encoding.UTF8.GetByteCount(text) > MaxFindBytes)
                isLong = true;
            else
                map[StoredNames.Find(property.Name)] = text;
        }

        return isLong;
    }

    private static object Plain(object value) =>
        value switch
        {
            PartialDate date => date.Text,
            DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
            IReadOnlyList<object> list when list.Any(item => item is PartialDate or DateTimeOffset) => list.Select(Plain).ToArray(),
            _ => value,
        };
}
