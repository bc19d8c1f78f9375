using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Values of one field for many parents: one row each, in the order of the parents. A row contains a value, null, or an error
/// at its position. Columns are immutable. Derive from this class to provide rows in a custom format; the engine uses only the
/// members declared here.
/// </summary>
public abstract class Column
{
    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Whether <see cref="ErrorAt"/> may return a value other than null.</summary>
    public virtual bool HasErrors => false;

    /// <summary>Whether the row is null. Not called for rows with an error.</summary>
    public abstract bool IsNull(int row);

    /// <summary>
    /// The error of the row, or null. A <see cref="Errors.GraphQLException"/> is shown to the client unchanged; for any other
    /// exception, the client sees "Unexpected error".
    /// </summary>
    public virtual Exception? ErrorAt(int row) => null;

    /// <summary>The rows at these positions, in the order given.</summary>
    public abstract Column Select(ReadOnlySpan<int> rows);

    /// <summary>
    /// The value of a row that is neither null nor an error. Boxes the value; needed only if no method below is overridden.
    /// </summary>
    public abstract object? GetValue(int row);

    /// <summary>
    /// Writes a row that is neither null nor an error as a value of a leaf type. Returns null, or the reason why it is not a
    /// value of that type.
    /// </summary>
    public virtual string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => serializer.WriteObject(json, GetValue(row)!);

    /// <summary>
    /// Reads the rows as lists. The default flattens <see cref="GetValue"/>; a value that is not a list becomes an error of its
    /// row.
    /// </summary>
    /// <param name="field">The field, for the message.</param>
    public virtual ListColumn AsLists(FieldDefinition field) => ListFlattening.Flatten(this, field);

    /// <summary>
    /// The object types of the rows; null if the column does not know them. Called once per set of rows at an abstract position
    /// whose type does not have its own resolver. Rows that are null or errors are excluded.
    /// </summary>
    public virtual ObjectTypeColumn? ResolveObjectTypes(NamedType abstractType, Schema schema) => null;

    /// <summary>
    /// Rows that include these fields. Called once before deferred fields are resolved for these rows, so that rows fetched
    /// without the fields can fetch them together. An exception becomes an error at every position of the fields. The default
    /// returns the rows themselves.
    /// </summary>
    /// <param name="fields">The fields, all of the rows' object type.</param>
    /// <param name="context">The operation in progress.</param>
    /// <param name="cancellation">Cancelled when no client waits for the response any more.</param>
    public virtual ValueTask<Column> LoadAsync(IReadOnlyList<Selection> fields, OperationContext context, CancellationToken cancellation) =>
        new(this);

    /// <summary>
    /// The values of a field of these rows, as returned by the default resolver. The default has no fields.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rows have no fields.</exception>
    public virtual Column Project(Selection selection) =>
        throw new InvalidOperationException(
            $"The field {selection.Field} has no resolver, and a {GetType().Name} cannot be asked for fields. "
                + "Give the field a resolver, or override Project."
        );
}
