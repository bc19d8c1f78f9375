using Graph.Api.Rows;
using Graph.GraphQL.Execution;

namespace Graph.Api.Definitions;

/// <summary>A field of objects that are in memory.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
/// <param name="read">Reads the field's values, one for each object.</param>
internal class ItemField<T>(string name, string type, string description, Func<T[], Column> read) : ApiField(name, type, description)
{
    /// <summary>Creates a string field.</summary>
    public ItemField(string name, string type, string description, Func<T, string?> text)
        : this(name, type, description, items => new StringColumn(Array.ConvertAll(items, item => text(item)))) { }

    /// <summary>Creates a number field.</summary>
    public ItemField(string name, string type, string description, Func<T, double> number)
        : this(name, type, description, items => new DoubleColumn(Array.ConvertAll(items, item => number(item)))) { }

    /// <summary>The field's values, one for each object.</summary>
    public Column Read(T[] items) => read(items);

    /// <summary>Creates a field with a list of strings.</summary>
    public static ItemField<T> Texts(string name, string description, Func<T, IReadOnlyList<string>> texts) =>
        new(name, "[String!]!", description, items => ItemLists.Of(items, texts, all => new StringColumn(all)));

    /// <summary>Creates a field with a list of other objects.</summary>
    public static ItemField<T> List<TItem>(string name, ItemType<TItem> type, string description, Func<T, IReadOnlyList<TItem>> list) =>
        new(name, type.RequiredList, description, items => ItemLists.Of(items, list, type.Objects));
}
