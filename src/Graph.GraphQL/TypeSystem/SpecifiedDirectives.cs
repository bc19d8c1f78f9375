using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>The directives of the specification (3.13). Every schema has them, but may redefine one with the same name.</summary>
public static class SpecifiedDirectives
{
    /// <summary>The reason of <c>@deprecated</c> if none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@include(if: Boolean!)</c>.</summary>
    public static readonly DirectiveDefinition Include = Define(
        "include",
        "Directs the executor to include this field or fragment only when the `if` argument is true.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Argument("@include", "if", SpecifiedScalars.Boolean.NonNull(), "Included when true.")
    );

    /// <summary><c>@skip(if: Boolean!)</c>.</summary>
    public static readonly DirectiveDefinition Skip = Define(
        "skip",
        "Directs the executor to skip this field or fragment when the `if` argument is true.",
        [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Argument("@skip", "if", SpecifiedScalars.Boolean.NonNull(), "Skipped when true.")
    );

    /// <summary><c>@deprecated(reason: String! = "No longer supported")</c>.</summary>
    public static readonly DirectiveDefinition Deprecated = Define(
        "deprecated",
        "Marks an element of a GraphQL schema as no longer supported.",
        [
            DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition,
            DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
            DirectiveLocation.DirectiveDefinition,
        ],
        Argument(
            "@deprecated",
            "reason",
            SpecifiedScalars.String.NonNull(),
            "Explains why this element was deprecated, usually also including a suggestion for how to access supported "
                + "similar data. Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
            new StringValueNode(DefaultDeprecationReason, isBlock: false)
        )
    );

    /// <summary><c>@specifiedBy(url: String!)</c>.</summary>
    public static readonly DirectiveDefinition SpecifiedBy = Define(
        "specifiedBy",
        "Exposes a URL that specifies the behavior of this scalar.",
        [DirectiveLocation.Scalar],
        Argument("@specifiedBy", "url", SpecifiedScalars.String.NonNull(), "The URL that specifies the behavior of this scalar.")
    );

    /// <summary><c>@oneOf</c>.</summary>
    public static readonly DirectiveDefinition OneOf = Define(
        "oneOf",
        "Indicates exactly one field must be supplied and this field must not be `null`.",
        [DirectiveLocation.InputObject]
    );

    /// <summary>All specified directives.</summary>
    public static readonly IReadOnlyList<DirectiveDefinition> All = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    /// <summary>Whether it is the name of a specified directive.</summary>
    public static bool Contains(string name) => name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf";

    private static DirectiveDefinition Define(
        string name,
        string description,
        DirectiveLocation[] locations,
        params InputValueDefinition[] arguments
    ) =>
        new(name)
        {
            Description = description,
            Locations = locations,
            Arguments = new(arguments),
        };

    private static InputValueDefinition Argument(
        string owner,
        string name,
        GraphQLType type,
        string description,
        ValueNode? defaultValue = null
    ) =>
        new(owner, name, isArgument: true)
        {
            Type = type,
            Description = description,
            DefaultValue = defaultValue,
        };
}
