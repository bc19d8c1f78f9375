using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

internal sealed class CompletedLeaf(Column column, bool isNonNull, LeafSerializer serializer) : CompletedValue(column, isNonNull)
{
    protected override bool WritePresent(int row, ResponseWriter writer)
    {
        string? refusal;
        try
        {
            refusal = Column.WriteLeaf(row, serializer, writer.Json);
        }
#pragma warning disable CA1031 // A serializer of the host threw: that is the error of this row.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            writer.Report(thrown);
            return false;
        }

        if (refusal is null) return true;
        writer.Report(new GraphQLException(refusal));
        return false;
    }
}
