using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Integers as <c>Int</c>, written without calling the column or type for each.</summary>
internal sealed class CompletedIntegers(Selection selection, bool isNonNull, Int64Column column) : CompletedValue(selection, isNonNull)
{
    public override bool Write(int row, ResponseWriter writer)
    {
        if (column.IsNull(row))
            return WriteNull(writer);
        var value = column.Values[row];
        if (value != (int)value)
            return WriteError(new GraphQLException(IntSerializer.NotInRange(value)), writer);
        writer.Json.WriteInt64(value);
        return true;
    }
}
