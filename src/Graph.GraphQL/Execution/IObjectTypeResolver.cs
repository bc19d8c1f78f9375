using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Says of which object types rows at an abstract position are. Asked once per set of rows.</summary>
public interface IObjectTypeResolver
{
    /// <summary>The types of the rows; none of them is null or an error.</summary>
    ObjectTypeColumn Resolve(Column rows, NamedType abstractType, Schema schema);
}
