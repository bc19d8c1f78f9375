using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityToolkit.HighPerformance.Buffers;

namespace Graph.Storage.Neo4j.Http;

/// <summary>Writes the body of a request.</summary>
internal static class RequestWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? _spare;

    /// <summary>Writes a body; the caller disposes of it after it was sent.</summary>
    /// <param name="statement">The statement, or null to begin or commit without one.</param>
    /// <param name="tag">The name of the request; see <see cref="RequestTag"/>.</param>
    /// <param name="accessMode"><c>READ</c> or <c>WRITE</c>; null within a transaction, which already has it.</param>
    /// <param name="bookmarks">The bookmarks that the server must have seen.</param>
    /// <param name="timeout">The time after which the server ends the transaction that begins.</param>
    public static ArrayPoolBufferWriter<byte> Write(
        CypherStatement? statement,
        string tag,
        string? accessMode,
        string[] bookmarks,
        TimeSpan? timeout = null
    )
    {
        var buffer = new ArrayPoolBufferWriter<byte>(4 * 1024);
        var writer = _spare ?? new Utf8JsonWriter(buffer, Options);
        _spare = null;
        try
        {
            writer.Reset(buffer);
            writer.WriteStartObject();
            if (statement is not null)
            {
                writer.WriteString("statement"u8, statement.Text);
                writer.WritePropertyName("parameters"u8);
                statement.Parameters.Write(writer, tag);
            }

            if (accessMode is not null)
                writer.WriteString("accessMode"u8, accessMode);
            if (timeout is { } limit)
                writer.WriteNumber("maxExecutionTime"u8, (long)Math.Ceiling(limit.TotalSeconds));
            if (bookmarks.Length > 0)
            {
                writer.WriteStartArray("bookmarks"u8);
                foreach (var bookmark in bookmarks)
                    writer.WriteStringValue(bookmark);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.Flush();
            writer.Reset(Stream.Null);
            _spare = writer;
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
