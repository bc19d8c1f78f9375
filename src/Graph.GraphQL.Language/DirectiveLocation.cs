namespace Graph.GraphQL.Language;

/// <summary>
/// The places where a directive may stand (https://spec.graphql.org/September2025/#DirectiveLocations), and two of
/// the working draft that graphql-js 17 knows: <see cref="FragmentVariableDefinition"/> and
/// <see cref="DirectiveDefinition"/>.
/// </summary>
public enum DirectiveLocation : byte
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    FragmentVariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
    DirectiveDefinition,
}
