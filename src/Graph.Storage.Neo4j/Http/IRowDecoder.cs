using System.Text.Json;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Takes the rows of one answer as they come. What it has made may be used only when the call that was given it returned:
/// a statement can still fail after its last row, and then it is asked again with a new decoder.
/// </summary>
internal interface IRowDecoder
{
    /// <summary>
    /// Takes one row: the reader stands on the <see cref="JsonTokenType.StartArray"/> of its columns, and must be left on
    /// the matching <see cref="JsonTokenType.EndArray"/>. The whole row is in memory, so reading never runs out.
    /// </summary>
    void Row(ref Utf8JsonReader reader);
}
