namespace Graph.GraphQL.Language;

/// <summary>
/// The locations where a directive is allowed (https://spec.graphql.org/September2025/#DirectiveLocations), and two from the
/// working draft that graphql-js 17 supports: <see cref="FragmentVariableDefinition"/> and <see cref="DirectiveDefinition"/>.
/// </summary>
public enum DirectiveLocation : byte
{
    /// <summary>A query.</summary>
    Query,

    /// <summary>A mutation.</summary>
    Mutation,

    /// <summary>A subscription.</summary>
    Subscription,

    /// <summary>A field that is selected.</summary>
    Field,

    /// <summary>The definition of a fragment.</summary>
    FragmentDefinition,

    /// <summary><c>...Name</c></summary>
    FragmentSpread,

    /// <summary><c>... on Type { }</c></summary>
    InlineFragment,

    /// <summary>A variable of an operation.</summary>
    VariableDefinition,

    /// <summary>A variable of a fragment.</summary>
    FragmentVariableDefinition,

    /// <summary>The schema.</summary>
    Schema,

    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>An object type.</summary>
    Object,

    /// <summary>A field of an object type or interface.</summary>
    FieldDefinition,

    /// <summary>An argument of a field or directive.</summary>
    ArgumentDefinition,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>A union.</summary>
    Union,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A value of an enum.</summary>
    EnumValue,

    /// <summary>An input object.</summary>
    InputObject,

    /// <summary>A field of an input object.</summary>
    InputFieldDefinition,

    /// <summary>The definition of a directive.</summary>
    DirectiveDefinition,
}
