using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>The form of an item of a row in a response: a column's value, child rows, or nothing (the row's own id).</summary>
/// <param name="Scope">The rows that have it; null for every row.</param>
internal abstract record ItemShape(RowScope? Scope)
{
    /// <summary>The id of the row's node or relation, which every row has before its items.</summary>
    internal sealed record OwnId(PropertyOwner On) : ItemShape(Scope: null);

    /// <summary>One value, or a list if the fact's type has the property.</summary>
    internal sealed record Value(StoreColumnType Type, PropertyRef? Property, RowScope? Scope) : ItemShape(Scope)
    {
        public bool IsList => Property is { Property.IsList: true };
    }

    /// <summary>Child rows.</summary>
    internal sealed record Children(RowsShape Rows) : ItemShape(Scope: null);
}
