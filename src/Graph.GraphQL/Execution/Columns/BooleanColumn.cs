using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A column of <see cref="bool"/>s.</summary>
/// <inheritdoc/>
public sealed class BooleanColumn(bool[] values, bool[]? nulls = null) : ValueColumn<bool>(values, nulls)
{
    /// <inheritdoc/>
    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => serializer.Write(json, Values[row]);

    /// <inheritdoc/>
    protected override Column Make(bool[] values, bool[]? nulls) => new BooleanColumn(values, nulls);
}
