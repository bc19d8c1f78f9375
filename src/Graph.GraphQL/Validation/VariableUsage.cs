using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>A use of a variable.</summary>
/// <param name="Node">The use.</param>
/// <param name="Type">The type of the position; null if it is not in the schema.</param>
/// <param name="ParentType">The input type that contains the position, such as an input object.</param>
/// <param name="HasDefault">Whether the position has its own default value.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, GraphQLType? ParentType, bool HasDefault);
