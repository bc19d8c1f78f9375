using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Values of one field for many parents: one row each, in the order of the parents. A row holds a value, null, or an
/// error that stands at its position. Columns are immutable. Derive from it to hand the engine rows in a shape of your
/// own; the engine only ever asks what is declared here.
/// </summary>
public abstract class Column
{
    /// <summary>How many rows there are.</summary>
    public abstract int Count { get; }

    /// <summary>Whether <see cref="ErrorAt"/> may answer other than null.</summary>
    public virtual bool HasErrors => false;

    /// <summary>Whether the row is null. Not asked of rows with an error.</summary>
    public abstract bool IsNull(int row);

    /// <summary>
    /// The error of the row, or null. A <see cref="Errors.GraphQLException"/> is shown to the client as it is; of any
    /// other the client sees "Unexpected error".
    /// </summary>
    public virtual Exception? ErrorAt(int row) => null;

    /// <summary>The rows at those places, in that order.</summary>
    public abstract Column Select(ReadOnlySpan<int> rows);

    /// <summary>
    /// The value of a row that is neither null nor an error. Boxes; needed only where no method below is overridden.
    /// </summary>
    public abstract object? GetValue(int row);

    /// <summary>
    /// Writes a row that is neither null nor an error as a value of a leaf type; answers null, or why it is no value
    /// of that type.
    /// </summary>
    public virtual string? WriteLeaf(int row, LeafSerializer serializer, JsonBuffer json) => serializer.WriteObject(json, GetValue(row)!);

    /// <summary>
    /// Reads the rows as lists. The default flattens <see cref="GetValue"/>; what is no list becomes an error of its row.
    /// </summary>
    /// <param name="field">The field, for the message.</param>
    public virtual ListColumn AsLists(FieldDefinition field) => ListFlattening.Flatten(this, field);

    /// <summary>
    /// Of which object types the rows are; null when the column cannot say. Asked once per set of rows at an abstract
    /// position whose type has no resolver of its own; rows that are null or errors are not among them.
    /// </summary>
    public virtual ObjectTypeColumn? ResolveObjectTypes(NamedType abstractType, Schema schema) => null;

    /// <summary>
    /// Rows that have those fields: asked once, before fields that were deferred are resolved for these rows, so that rows
    /// which were fetched without them can fetch them together. What it throws becomes an error at every position of the
    /// fields. The default answers the rows themselves.
    /// </summary>
    /// <param name="fields">The fields, all of the rows' object type.</param>
    /// <param name="context">The operation that is executed.</param>
    /// <param name="cancellation">Cancelled when nobody waits for the response any more.</param>
    public virtual ValueTask<Column> LoadAsync(IReadOnlyList<Selection> fields, OperationContext context, CancellationToken cancellation) =>
        new(this);

    /// <summary>
    /// The values of a field below these rows: what the default resolver answers. The default knows no fields.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rows have no fields of their own.</exception>
    public virtual Column Project(Selection selection) =>
        throw new InvalidOperationException(
            $"The field {selection.Field} has no resolver, and a {GetType().Name} cannot be asked for fields. "
                + "Give the field a resolver, or override Project."
        );
}
