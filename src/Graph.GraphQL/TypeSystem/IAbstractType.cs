namespace Graph.GraphQL.TypeSystem;

/// <summary>An interface or a union.</summary>
public interface IAbstractType
{
    /// <summary>The name of the type.</summary>
    string Name { get; }
}
