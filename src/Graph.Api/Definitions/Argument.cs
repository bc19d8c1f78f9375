using System.Diagnostics.CodeAnalysis;

namespace Graph.Api.Definitions;

/// <summary>An argument of a field, or a member of an input object that is read separately.</summary>
/// <typeparam name="T">The type of its coerced values; nullable if it is a value type.</typeparam>
internal sealed class Argument<T>(string name, string type, string description) : SchemaMember(name, type, description)
{
    /// <summary>The value; null if it is null, was not given, or the field has no such argument.</summary>
    [return: MaybeNull]
    public T Of(ArgumentValues values) => values.TryGetValue(Name, out var value) && value is T given ? given : default;
}
