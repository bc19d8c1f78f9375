using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// All objects of one type at one position, and the fields selected from them. They are executed together.
/// </summary>
internal sealed class ObjectGroup(Column objects, SelectionSet set)
{
    private readonly CompletedValue[] _fields = new CompletedValue[set.Selections.Length];

    public Column Objects => objects;

    public Selection[] Selections => set.Selections;

    /// <summary>The minimum size of their output in bytes.</summary>
    public long LeastBytes => objects.Count * set.LeastBytes;

    public void Complete(int field, CompletedValue value) => _fields[field] = value;

    /// <summary>Writes an object. Returns false if it is null: a non-null field failed, or its fields cannot be determined.</summary>
    /// <param name="row">Its position in the group.</param>
    /// <param name="writer">The destination.</param>
    /// <param name="position">The field whose value the object is; null at the root.</param>
    public bool Write(int row, ResponseWriter writer, Selection? position)
    {
        if (set.Error is { } error)
        {
            writer.Report(new GraphQLException(error), position!);
            return false;
        }

        if (set.Deferral is not null)
            return WriteIncrementally(row, writer, position);
        return WriteFields(row, writer);
    }

    /// <summary>
    /// Enters the deferred parts of an object before its fields are written. Pass the result to <see cref="Leave"/> afterwards.
    /// </summary>
    public DeliveryGroup[] Enter(ResponseWriter writer, Selection? position)
    {
        if (set.Deferral is not { NewUsages.IsEmpty: false } deferral)
            return [];
        var path = writer.PathTo(position);
        var groups = new DeliveryGroup[deferral.NewUsages.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            var usage = deferral.NewUsages[i];
            groups[i] = new DeliveryGroup(path, usage.Label, usage.Parent is { } outer ? writer.Scope!.Find(outer) : null);
            writer.Scope = new DeliveryScope(usage, groups[i], writer.Scope);
        }

        return groups;
    }

    /// <summary>Records the deferred parts of a written object.</summary>
    public void Leave(int row, ResponseWriter writer, Selection? position, DeliveryGroup[] groups)
    {
        if (set.Deferral is not { } deferral)
            return;
        foreach (var group in groups)
            writer.Later.Add(group, writer.Json.Length);
        if (deferral.Parts.IsEmpty)
            return;
        var path = writer.PathTo(position);
        foreach (var part in deferral.Parts)
            writer.Later.Add(new DeferredTask(this, part, row, position, path, writer.Scope!, writer.Places), writer.Json.Length);
    }

    private bool WriteIncrementally(int row, ResponseWriter writer, Selection? position)
    {
        var outside = writer.Scope;
        var groups = Enter(writer, position);
        var good = WriteFields(row, writer);
        if (good)
            Leave(row, writer, position, groups);
        writer.Scope = outside;
        return good;
    }

    private bool WriteFields(int row, ResponseWriter writer)
    {
        for (var field = 0; field < _fields.Length; field++)
        {
            if (!WriteField(field, row, writer))
                return false;
        }

        WriteEnd(writer);
        return true;
    }

    /// <summary>Writes the separator, the key and the value of a field. Returns false if null propagates.</summary>
    public bool WriteField(int field, int row, ResponseWriter writer)
    {
        writer.Json.WriteRaw(set.Keys[field]);
        return _fields[field].Write(row, writer);
    }

    /// <summary>Closes the object; also opens it if it has no fields.</summary>
    public void WriteEnd(ResponseWriter writer)
    {
        if (_fields.Length == 0)
            writer.Json.WriteByte((byte)'{');
        writer.Json.WriteByte((byte)'}');
    }
}
