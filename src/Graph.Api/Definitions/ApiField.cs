using Graph.GraphQL.Execution;

namespace Graph.Api.Definitions;

/// <summary>
/// A field of the API: its definition in the schema, what it costs and, in the classes that derive from it, what it needs
/// from the store and how its answer is read.
/// </summary>
internal abstract class ApiField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : SchemaMember(name, type, description)
{
    /// <summary>What an object costs.</summary>
    public const double ObjectWeight = 1;

    /// <summary>What a value costs.</summary>
    public const double LeafWeight = 0.1;

    // Lists that are not paged (evidence, asserting statements) have one item mostly, sometimes a few.
    private const double AssumedListSize = 2;

    public sealed override IReadOnlyList<SchemaMember> Arguments => arguments;

    /// <summary>The types that belong to this field alone; the schema shows them after the fields of its root.</summary>
    public virtual IEnumerable<ApiType> OwnTypes => [];

    /// <summary>The cost of one occurrence of the field, without the fields below it.</summary>
    public virtual double Weight(bool isLeaf) => isLeaf ? LeafWeight : ObjectWeight;

    /// <summary>The maximum number of objects in its list, if it is a list of objects.</summary>
    /// <param name="selection">The field as it is asked for.</param>
    /// <param name="defaultPageSize">The size of a page unless given.</param>
    public virtual double ListSize(Selection selection, int defaultPageSize) => AssumedListSize;
}
