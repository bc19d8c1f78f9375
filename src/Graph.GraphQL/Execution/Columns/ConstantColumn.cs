using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The same value in every row.</summary>
public sealed class ConstantColumn(object? value, int count) : Column
{
    /// <inheritdoc/>
    public override int Count => count;

    /// <inheritdoc/>
    public override bool HasErrors => value is Exception;

    /// <inheritdoc/>
    public override bool IsNull(int row) => value is null;

    /// <inheritdoc/>
    public override Exception? ErrorAt(int row) => value as Exception;

    /// <inheritdoc/>
    public override object? GetValue(int row) => value;

    /// <inheritdoc/>
    public override Column Select(ReadOnlySpan<int> rows) => new ConstantColumn(value, rows.Length);
}
