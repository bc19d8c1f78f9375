using System.Collections.Frozen;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;

namespace Graph.Api.Definitions;

/// <summary>An object type whose objects are in memory.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class ItemType<T>(string name, string description, params IReadOnlyList<ItemField<T>> fields)
    : ObjectDefinition(name, description)
{
    private readonly FrozenDictionary<string, ItemField<T>> _byName = fields.ToFrozenDictionary(
        field => field.Name,
        StringComparer.Ordinal
    );

    public override IReadOnlyList<ApiField> Fields => fields;

    /// <summary>Objects of the response.</summary>
    public Column Objects(T[] items) => new ItemColumn<T>(items, (all, selection) => _byName[selection.Field.Name].Read(all));
}
