using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A column of <see cref="long"/>s.</summary>
/// <inheritdoc/>
public sealed class Int64Column(long[] values, bool[]? nulls = null) : ValueColumn<long>(values, nulls)
{
    /// <inheritdoc/>
    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => serializer.Write(json, Values[row]);

    /// <inheritdoc/>
    protected override Column Make(long[] values, bool[]? nulls) => new Int64Column(values, nulls);
}
