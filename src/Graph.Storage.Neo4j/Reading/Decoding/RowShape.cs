using System.Collections.Immutable;
using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// How a row lies in an answer: a list of the node's id and labels, the relation's id and type, the order's values, and one
/// value per item, each only where the row has it and the plan does not know it.
/// </summary>
internal sealed record RowShape
{
    /// <summary>The row has a node.</summary>
    public required bool HasNode { get; init; }

    /// <summary>The node's kind where the plan knows it; null: the labels say it.</summary>
    public Kind? Kind { get; init; }

    /// <summary>The kinds that labels are compared with, by the UTF-8 of their names.</summary>
    public ImmutableArray<(byte[] Label, Kind Kind)> Kinds { get; init; } = [];

    /// <summary>The row has a relation.</summary>
    public required bool HasRelation { get; init; }

    /// <summary>The relation's type where the plan knows it; null: the answer says it.</summary>
    public RelationType? RelationType { get; init; }

    /// <summary>The types that the relation's type is compared with, by the UTF-8 of their names.</summary>
    public ImmutableArray<(byte[] Name, RelationType Type)> RelationTypes { get; init; } = [];

    /// <summary>The columns of the order's values, where cursors are wanted; else empty.</summary>
    public ImmutableArray<StoreColumnType> Order { get; init; } = [];

    /// <summary>Cursors are wanted.</summary>
    public bool HasCursors { get; init; }

    /// <summary>The items, by slot.</summary>
    public required ImmutableArray<ItemShape> Items { get; init; }
}
