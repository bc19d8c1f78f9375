using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A column of <see cref="double"/>s.</summary>
/// <inheritdoc/>
public sealed class DoubleColumn(double[] values, bool[]? nulls = null) : ValueColumn<double>(values, nulls)
{
    /// <inheritdoc/>
    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => serializer.Write(json, Values[row]);

    /// <inheritdoc/>
    protected override Column Make(double[] values, bool[]? nulls) => new DoubleColumn(values, nulls);
}
