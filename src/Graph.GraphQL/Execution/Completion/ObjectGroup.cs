using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>
/// All objects of one type at one position, and the fields selected from them: what is executed at once.
/// </summary>
internal sealed class ObjectGroup(Column objects, SelectionSet selections)
{
    private readonly CompletedValue?[] _fields = new CompletedValue?[selections.Selections.Count];

    public Column Objects => objects;

    public IReadOnlyList<Selection> Selections => selections.Selections;

    public void Complete(int field, CompletedValue value) => _fields[field] = value;

    /// <summary>Writes an object. False when it is null: a non-null field failed, or its fields cannot be told.</summary>
    public bool Write(int row, ResponseWriter writer)
    {
        if (selections.Error is { } error)
        {
            writer.Report(new GraphQLException(error));
            return false;
        }

        var json = writer.Json;
        json.WriteByte((byte)'{');
        var outer = writer.Selection;
        for (var i = 0; i < _fields.Length; i++)
        {
            if (i > 0) json.WriteByte((byte)',');
            if (!WriteField(i, row, writer))
            {
                writer.Selection = outer;
                return false;
            }
        }

        writer.Selection = outer;
        json.WriteByte((byte)'}');
        return true;
    }

    /// <summary>Writes the key and value of a field. False when null propagates.</summary>
    public bool WriteField(int field, int row, ResponseWriter writer)
    {
        var selection = selections.Selections[field];
        writer.Selection = selection;
        writer.Json.WriteRaw(selection.JsonKey);
        return _fields[field]!.Write(row, writer);
    }
}
