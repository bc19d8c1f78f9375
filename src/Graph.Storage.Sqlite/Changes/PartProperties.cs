using System.Runtime.CompilerServices;
using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>The properties of a kind or relation type that have data stored next to their fact's row.</summary>
/// <param name="Sortable">The properties with sort keys.</param>
/// <param name="Substrings">The properties with searchable substrings.</param>
/// <param name="References">The properties that name other facts.</param>
internal sealed record PartProperties(
    IReadOnlyList<Property> Sortable,
    IReadOnlyList<Property> Substrings,
    IReadOnlyList<Property> References
)
{
    // Computed once per list of a model, not once per fact of a large change.
    private static readonly ConditionalWeakTable<IReadOnlyList<Property>, PartProperties> Known = [];

    public static PartProperties Among(IReadOnlyList<Property> properties) =>
        Known.GetValue(
            properties,
            all => new PartProperties(
                [.. all.Where(p => p.IsSortable && !p.IsList && !StoreProperties.Contains(p))],
                [.. all.Where(p => StoredNames.HasSubstrings(p) && !StoreProperties.Contains(p))],
                ReferenceProperties.Among(all)
            )
        );
}
