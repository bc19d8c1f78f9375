using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Writes errors in the format of the specification (7.1.2): message, locations, path, extensions.</summary>
internal static class ErrorJson
{
    public static void WriteAll(JsonBuffer json, IReadOnlyList<GraphQLError> errors)
    {
        json.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                json.WriteByte((byte)',');
            Write(json, errors[i]);
        }

        json.WriteByte((byte)']');
    }

    /// <summary>The minimum size of a written error in bytes.</summary>
    public static long LeastBytes(GraphQLError error)
    {
        var bytes = 30L + error.Message.Length;
        if (error.Path.IsDefault)
            return bytes;
        foreach (var segment in error.Path)
            bytes += (segment.Key?.Length ?? 0) + 3;
        return bytes;
    }

    public static void WritePath(JsonBuffer json, ReadOnlySpan<PathSegment> path)
    {
        json.WriteByte((byte)'[');
        for (var i = 0; i < path.Length; i++)
        {
            if (i > 0)
                json.WriteByte((byte)',');
            if (path[i].Key is { } key)
                json.WriteString(key);
            else
                json.WriteInt64(path[i].Index);
        }

        json.WriteByte((byte)']');
    }

    private static void Write(JsonBuffer json, GraphQLError error)
    {
        json.WriteRaw("{\"message\":"u8);
        json.WriteString(error.Message);
        if (!error.Locations.IsEmpty)
        {
            var separator = ",\"locations\":["u8;
            foreach (var location in error.Locations)
            {
                json.WriteRaw(separator);
                json.WriteRaw("{\"line\":"u8);
                json.WriteInt64(location.Line);
                json.WriteRaw(",\"column\":"u8);
                json.WriteInt64(location.Column);
                json.WriteByte((byte)'}');
                separator = ","u8;
            }

            json.WriteByte((byte)']');
        }

        if (!error.Path.IsDefault)
        {
            json.WriteRaw(",\"path\":"u8);
            WritePath(json, error.Path.AsSpan());
        }

        if (error.Extensions is { Count: > 0 } extensions)
        {
            json.WriteRaw(",\"extensions\":"u8);
            LeafSerializer.Any.WriteObject(json, extensions);
        }

        json.WriteByte((byte)'}');
    }
}
