using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>A variable where it is used.</summary>
/// <param name="Node">The use.</param>
/// <param name="Type">The type of the place; null when the place is unknown to the schema.</param>
/// <param name="ParentType">The input type around the place, such as an input object.</param>
/// <param name="HasDefault">Whether the place has a default value of its own.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, GraphQLType? ParentType, bool HasDefault);
