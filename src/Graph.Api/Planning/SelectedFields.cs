using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Planning;

/// <summary>What is selected below a field, as far as it is planned.</summary>
internal static class SelectedFields
{
    /// <summary>
    /// The selections below objects of one type, where the objects are not asked for again when their deferred fields are due:
    /// these are planned with the others.
    /// </summary>
    public static IEnumerable<Selection> All(Selection selection) => Of(selection, TypeOf(selection), withDeferred: true);

    /// <summary>The same without what is deferred.</summary>
    public static IEnumerable<Selection> Now(Selection selection) => Of(selection, TypeOf(selection), withDeferred: false);

    /// <summary>The selections below objects of one of the types that may stand there.</summary>
    public static IEnumerable<Selection> Of(Selection selection, ObjectType type, bool withDeferred) =>
        (withDeferred ? selection.For(type).Concat(selection.DeferredFor(type)) : selection.For(type)).Where(IsPlanned);

    /// <summary>Whether a field is planned. What the engine answers by itself is not: meta-fields, and fields whose arguments are wrong.</summary>
    public static bool IsPlanned(Selection selection) => selection.ArgumentError is null && !IsMeta(selection);

    /// <summary>Whether the field is one that every type has by the specification: <c>__typename</c>, <c>__schema</c>, <c>__type</c>.</summary>
    public static bool IsMeta(Selection selection) => selection.Field.Parent is null;

    private static ObjectType TypeOf(Selection selection) => (ObjectType)selection.Field.Type.NamedType;
}
