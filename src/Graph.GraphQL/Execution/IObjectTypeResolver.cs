using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Determines the object types of rows at an abstract position. Called once per set of rows.</summary>
public interface IObjectTypeResolver
{
    /// <summary>The types of the rows; none of them is null or an error.</summary>
    ObjectTypeColumn Resolve(Column rows, NamedType abstractType, Schema schema);
}
