using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// The properties by which facts name other facts: those marked <c>@reference</c>, and <c>factId</c> of evidence, which may
/// name any fact. A named fact must exist, references to it follow merges, and it cannot be withdrawn alone.
/// </summary>
public static class ReferenceProperties
{
    /// <summary>The property by which evidence names the fact that it supports.</summary>
    public const string FactId = "factId";

    // The lists are needed for every fact of a change, so they are cached per model.
    private static readonly ConditionalWeakTable<IReadOnlyList<Property>, IReadOnlyList<Property>> Known = [];

    /// <summary>Those among the properties of a kind or relation type.</summary>
    public static IReadOnlyList<Property> Among(IReadOnlyList<Property> properties) =>
        Known.GetValue(properties, all => [.. all.Where(IsReference)]);

    /// <summary>The ids that a fact names, in any of these properties.</summary>
    public static IEnumerable<string> Ids(IReadOnlyList<Property> properties, PropertyValues values) =>
        Among(properties).SelectMany(property => Ids(values[property.Name]));

    /// <summary>The id or ids that a value is.</summary>
    public static IEnumerable<string> Ids(object? value) =>
        value switch
        {
            string id => [id],
            IReadOnlyList<object> ids => ids.OfType<string>(),
            _ => [],
        };

    /// <summary>Whether a property is one of them.</summary>
    public static bool Contains(Property property) => IsReference(property);

    private static bool IsReference(Property property) =>
        property.Type == PropertyType.Id
        && !StoreProperties.Contains(property)
        && (property.Reference is not null || property.Name == FactId);
}
