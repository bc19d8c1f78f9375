using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// A column of lists: the items of all rows, one after the other in one column, and the start of each row's items.
/// <code>
/// rows      [a, b]  null  []  [c]
/// Offsets   0       2     2   2    3      (the items of row r are Offsets[r] up to Offsets[r + 1])
/// Items     a b c
/// </code>
/// </summary>
public sealed class ListColumn : Column
{
    private readonly int[] _offsets;
    private readonly bool[]? _nulls;
    private readonly Exception?[]? _errors;
    private readonly IReadOnlyList<Exception>?[]? _omissions;

    /// <param name="offsets">One more than there are rows, ascending; the last is the number of items.</param>
    /// <param name="items">The items of all rows.</param>
    /// <param name="nulls">A flag per row, true if it is null; null if no row is.</param>
    /// <param name="errors">An error per row, or null if there is none; null if no row has one.</param>
    /// <param name="omissions">
    /// Per row, the errors of items missing from the list, or null if it is complete: the list is written, and the errors are
    /// reported at its position. Null if all rows are complete.
    /// </param>
    public ListColumn(
        int[] offsets,
        Column items,
        bool[]? nulls = null,
        Exception?[]? errors = null,
        IReadOnlyList<Exception>?[]? omissions = null
    )
    {
        if (offsets.Length == 0 || offsets[^1] != items.Count)
        {
            throw new ArgumentException(
                $"Expected offsets that end at the number of items, {items.Count}, got {(offsets.Length == 0 ? "none" : offsets[^1])}.",
                nameof(offsets)
            );
        }

        _offsets = offsets;
        _nulls = nulls;
        _errors = errors;
        _omissions = omissions;
        Items = items;
    }

    /// <summary>The items of all rows.</summary>
    public Column Items { get; }

    /// <inheritdoc/>
    public override int Count => _offsets.Length - 1;

    /// <inheritdoc/>
    public override bool HasErrors => _errors is not null;

    /// <summary>The start of the row's items in <see cref="Items"/>; for the row after the last, their end.</summary>
    public int Start(int row) => _offsets[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => _nulls is not null && _nulls[row];

    /// <inheritdoc/>
    public override Exception? ErrorAt(int row) => _errors?[row];

    /// <summary>The errors of items missing from the row's list.</summary>
    public IReadOnlyList<Exception> OmissionsAt(int row) => _omissions?[row] ?? [];

    /// <inheritdoc/>
    public override object? GetValue(int row)
    {
        var list = new object?[_offsets[row + 1] - _offsets[row]];
        for (var i = 0; i < list.Length; i++)
        {
            var item = _offsets[row] + i;
            list[i] = Items.ErrorAt(item) ?? (Items.IsNull(item) ? null : Items.GetValue(item));
        }

        return list;
    }

    /// <inheritdoc/>
    public override Column Select(ReadOnlySpan<int> rows)
    {
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
            offsets[i + 1] = offsets[i] + _offsets[rows[i] + 1] - _offsets[rows[i]];
        var items = new int[offsets[^1]];
        for (var i = 0; i < rows.Length; i++)
        {
            for (int item = offsets[i], from = _offsets[rows[i]]; item < offsets[i + 1]; item++, from++)
                items[item] = from;
        }

        Exception?[]? errors = null;
        if (_errors is not null)
        {
            errors = new Exception?[rows.Length];
            for (var i = 0; i < rows.Length; i++)
                errors[i] = _errors[rows[i]];
        }

        IReadOnlyList<Exception>?[]? omissions = null;
        if (_omissions is not null)
        {
            omissions = new IReadOnlyList<Exception>?[rows.Length];
            for (var i = 0; i < rows.Length; i++)
                omissions[i] = _omissions[rows[i]];
        }

        return new ListColumn(offsets, Items.Select(items), Flags.Select(_nulls, rows), errors, omissions);
    }

    /// <inheritdoc/>
    public override ListColumn AsLists(TypeSystem.FieldDefinition field) => this;

    internal ListColumn Refused(Errors.GraphQLError error)
    {
        var errors = new Exception?[Count];
        for (var row = 0; row < errors.Length; row++)
            errors[row] = ErrorAt(row) ?? (IsNull(row) ? null : new Errors.GraphQLException(error));
        return new ListColumn(_offsets, Items, _nulls, errors);
    }

    internal ListColumn WithErrors(Exception?[] errors)
    {
        var merged = (Exception?[])errors.Clone();
        for (var i = 0; i < merged.Length; i++)
            merged[i] ??= _errors?[i];
        return new ListColumn(_offsets, Items, _nulls, merged, _omissions);
    }
}
