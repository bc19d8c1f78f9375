using System.Collections.Immutable;
using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// The form of a row in a response: a list of the node's id and labels, the relation's id and type, the order's values, and one
/// value per item, each only if the row has it and the plan does not know it.
/// </summary>
internal sealed record RowShape
{
    /// <summary>Whether the row has a node.</summary>
    public required bool HasNode { get; init; }

    /// <summary>The node's kind if the plan knows it; null if it is read from the labels.</summary>
    public Kind? Kind { get; init; }

    /// <summary>The kinds that labels are compared with, by the UTF-8 of their names.</summary>
    public ImmutableArray<(byte[] Label, Kind Kind)> Kinds { get; init; } = [];

    /// <summary>Whether the row has a relation.</summary>
    public required bool HasRelation { get; init; }

    /// <summary>The relation's type if the plan knows it; null if it is read from the response.</summary>
    public RelationType? RelationType { get; init; }

    /// <summary>The types that the relation's type is compared with, by the UTF-8 of their names.</summary>
    public ImmutableArray<(byte[] Name, RelationType Type)> RelationTypes { get; init; } = [];

    /// <summary>The columns of the order's values if cursors are requested; otherwise empty.</summary>
    public ImmutableArray<StoreColumnType> Order { get; init; } = [];

    /// <summary>Whether cursors are requested.</summary>
    public bool HasCursors { get; init; }

    /// <summary>The items, by slot.</summary>
    public required ImmutableArray<ItemShape> Items { get; init; }
}
