using Graph.GraphQL.Execution;

namespace Graph.GraphQL.TypeSystem;

/// <summary>An interface or a union.</summary>
public interface IAbstractType
{
    /// <summary>The name of the type.</summary>
    string Name { get; }

    /// <summary>
    /// Says of which object types a set of rows is; null leaves it to the column
    /// (<see cref="Column.ResolveObjectTypes"/>).
    /// </summary>
    IObjectTypeResolver? ObjectTypeResolver { get; }
}
