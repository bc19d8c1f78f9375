using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Unboxed values with null flags.</summary>
/// <param name="values">A value per row; ignored in null rows.</param>
/// <param name="nulls">A flag per row, true if it is null; null if no row is.</param>
public abstract class ValueColumn<T>(T[] values, bool[]? nulls) : Column
    where T : struct
{
    private readonly bool[]? _nulls =
        nulls is null || nulls.Length == values.Length
            ? nulls
            : throw new ArgumentException($"Expected {values.Length} null flags, got {nulls.Length}.", nameof(nulls));

    /// <inheritdoc/>
    public sealed override int Count => values.Length;

    /// <summary>The values; must not be modified.</summary>
    public ReadOnlySpan<T> Values => values;

    /// <inheritdoc/>
    public sealed override bool IsNull(int row) => _nulls is not null && _nulls[row];

    /// <inheritdoc/>
    public sealed override object? GetValue(int row) => values[row];

    /// <inheritdoc/>
    public sealed override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = values[rows[i]];
        return Make(selected, Flags.Select(_nulls, rows));
    }

    /// <summary>A column of the same kind.</summary>
    protected abstract Column Make(T[] values, bool[]? nulls);
}
