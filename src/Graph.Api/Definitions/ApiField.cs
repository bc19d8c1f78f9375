using Graph.GraphQL.Execution;

namespace Graph.Api.Definitions;

/// <summary>
/// A field of the API: its definition in the schema, its cost and, in derived classes, what it needs from the store and how its result is
/// read.
/// </summary>
internal abstract class ApiField(string name, string type, string description, params IReadOnlyList<SchemaMember> arguments)
    : SchemaMember(name, type, description)
{
    /// <summary>The cost of an object.</summary>
    public const double ObjectWeight = 1;

    /// <summary>The cost of a value.</summary>
    public const double LeafWeight = 0.1;

    // Lists without pages (evidence, asserting statements) usually have one item, sometimes a few.
    private const double AssumedListSize = 2;

    public sealed override IReadOnlyList<SchemaMember> Arguments => arguments;

    /// <summary>The types that belong to this field alone; the schema shows them after the fields of its root.</summary>
    public virtual IEnumerable<ApiType> OwnTypes => [];

    /// <summary>The cost of one occurrence of the field, without the fields below it.</summary>
    public virtual double Weight(bool isLeaf) => isLeaf ? LeafWeight : ObjectWeight;

    /// <summary>The maximum number of objects in its list, if it is a list of objects.</summary>
    /// <param name="selection">The selection of the field.</param>
    /// <param name="defaultPageSize">The page size if none is given.</param>
    public virtual double ListSize(Selection selection, int defaultPageSize) => AssumedListSize;
}
