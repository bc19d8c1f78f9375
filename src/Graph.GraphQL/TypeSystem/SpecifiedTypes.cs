using System.Collections.Frozen;

namespace Graph.GraphQL.TypeSystem;

/// <summary>The types that every schema may name without defining them; a definition of the same name is ignored.</summary>
internal static class SpecifiedTypes
{
    private static readonly FrozenDictionary<string, ScalarType> Scalars = SpecifiedScalars.All.ToFrozenDictionary(
        type => type.Name,
        StringComparer.Ordinal
    );

    public static NamedType? Find(string name) =>
        Scalars.TryGetValue(name, out var scalar) ? scalar
        : name.StartsWith("__", StringComparison.Ordinal) ? IntrospectionTypes.Find(name)
        : null;
}
