using System.Buffers;
using System.Text;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// A later part of an incrementally delivered response: new results (<c>incremental</c>), finished parts (<c>completed</c>) and
/// newly announced parts (<c>pending</c>). Dispose it after it is written.
/// </summary>
public sealed class IncrementalPayload : IDisposable
{
    private readonly JsonBuffer _json;

    internal IncrementalPayload(JsonBuffer json, bool hasNext)
    {
        _json = json;
        HasNext = hasNext;
    }

    /// <summary>Whether another payload follows.</summary>
    public bool HasNext { get; }

    /// <summary>The payload as UTF-8 JSON; valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Json => _json.WrittenMemory;

    /// <summary>Writes the payload as UTF-8 JSON.</summary>
    public void WriteTo(IBufferWriter<byte> output) => output.Write(_json.WrittenSpan);

    /// <summary>The payload as text.</summary>
    public string ToJson() => Encoding.UTF8.GetString(_json.WrittenSpan);

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
