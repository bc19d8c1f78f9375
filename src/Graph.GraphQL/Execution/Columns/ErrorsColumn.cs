using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Another column, in which some rows are errors.</summary>
/// <param name="inner">The values; ignored in rows with an error.</param>
/// <param name="errors">An error per row, or null if there is none.</param>
public sealed class ErrorsColumn(Column inner, Exception?[] errors) : Column
{
    /// <inheritdoc/>
    public override int Count => inner.Count;

    /// <inheritdoc/>
    public override bool HasErrors => true;

    /// <inheritdoc/>
    public override bool IsNull(int row) => inner.IsNull(row);

    /// <inheritdoc/>
    public override Exception? ErrorAt(int row) => errors[row] ?? inner.ErrorAt(row);

    /// <inheritdoc/>
    public override object? GetValue(int row) => inner.GetValue(row);

    /// <inheritdoc/>
    public override string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => inner.WriteLeaf(row, serializer, json);

    /// <inheritdoc/>
    public override ListColumn AsLists(FieldDefinition field) => inner.AsLists(field).WithErrors(errors);

    /// <inheritdoc/>
    public override ObjectTypeColumn? ResolveObjectTypes(NamedType abstractType, Schema schema) =>
        inner.ResolveObjectTypes(abstractType, schema);

    /// <inheritdoc/>
    public override Column Project(Selection selection) => inner.Project(selection);

    /// <inheritdoc/>
    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new Exception?[rows.Length];
        var any = false;
        for (var i = 0; i < rows.Length; i++)
            any |= (selected[i] = errors[rows[i]]) is not null;
        return any ? new ErrorsColumn(inner.Select(rows), selected) : inner.Select(rows);
    }
}
