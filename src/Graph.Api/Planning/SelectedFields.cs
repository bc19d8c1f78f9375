using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Planning;

/// <summary>The selections below a field that are planned.</summary>
internal static class SelectedFields
{
    /// <summary>
    /// The selections below objects of one type, deferred ones included: for objects that are not fetched again when their deferred
    /// fields are due.
    /// </summary>
    public static IEnumerable<Selection> All(Selection selection) => Of(selection, TypeOf(selection), withDeferred: true);

    /// <summary>The same selections without deferred ones.</summary>
    public static IEnumerable<Selection> Now(Selection selection) => Of(selection, TypeOf(selection), withDeferred: false);

    /// <summary>The selections below objects of one of the possible types.</summary>
    public static IEnumerable<Selection> Of(Selection selection, ObjectType type, bool withDeferred) =>
        (withDeferred ? selection.For(type).Concat(selection.DeferredFor(type)) : selection.For(type)).Where(IsPlanned);

    /// <summary>Whether a field is planned. The engine itself resolves meta-fields, and fields whose arguments are invalid.</summary>
    public static bool IsPlanned(Selection selection) => selection.ArgumentError is null && !IsMeta(selection);

    /// <summary>Whether the field is one of the specification's: <c>__typename</c>, <c>__schema</c>, <c>__type</c>.</summary>
    public static bool IsMeta(Selection selection) => selection.Field.Parent is null;

    private static ObjectType TypeOf(Selection selection) => (ObjectType)selection.Field.Type.NamedType;
}
