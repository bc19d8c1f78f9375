using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Reads the rows of one response as they arrive. Its results may be used only after the call that received it has returned: a
/// statement can still fail after its last row, and is then sent again with a new decoder.
/// </summary>
internal interface IRowDecoder
{
    /// <summary>
    /// Reads one row: the reader is at the <see cref="JsonTokenType.StartArray"/> of its columns, and must be left at the
    /// matching <see cref="JsonTokenType.EndArray"/>. The entire row is in memory, so the reader never runs out of data.
    /// </summary>
    void Row(ref Utf8JsonReader reader);
}
