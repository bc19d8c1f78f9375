using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Leaf values of any column and type.</summary>
internal sealed class CompletedLeaf(Selection selection, bool isNonNull, Column column, LeafSerializer serializer)
    : CompletedValue(selection, isNonNull)
{
    /// <summary>The values, in the form that is fastest to write.</summary>
    public static CompletedValue Of(Selection selection, bool isNonNull, Column column, NamedType type)
    {
        var serializer = type is EnumType values ? values.Serializer : ((ScalarType)type).Serializer;
        return (column, serializer) switch
        {
            (StringColumn texts, StringSerializer or IdSerializer) => new CompletedStrings(selection, isNonNull, texts),
            (Int64Column integers, IntSerializer) => new CompletedIntegers(selection, isNonNull, integers),
            _ => new CompletedLeaf(selection, isNonNull, column, serializer),
        };
    }

    public override bool Write(int row, ResponseWriter writer)
    {
        if (column.HasErrors && column.ErrorAt(row) is { } error)
            return WriteError(error, writer);
        if (column.IsNull(row))
            return WriteNull(writer);
        var start = writer.Json.Length;
        string? refusal;
        try
        {
            refusal = column.WriteLeaf(row, serializer, writer.Json);
        }
#pragma warning disable CA1031 // A serializer of the host threw: that is the error of this row.
        catch (Exception thrown) when (thrown is not ResponseRefusedException)
#pragma warning restore CA1031
        {
            writer.Report(thrown, Selection);
            return Retract(start, writer);
        }

        if (refusal is null)
            return true;
        writer.Report(new GraphQLException(refusal), Selection);
        return Retract(start, writer);
    }
}
