using System.Buffers;
using System.Text.Json;
using System.Text;
using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// A response. Its data is JSON already. Dispose it when it was written: that gives back the memory of the data, which
/// must not be read afterwards.
/// </summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly JsonBuffer? _data;
    private readonly byte[]? _announcement;

    internal ExecutionResult(
        JsonBuffer? data, IReadOnlyList<GraphQLError> errors, IReadOnlyDictionary<string, object?>? extensions = null,
        byte[]? announcement = null)
    {
        _data = data;
        _announcement = announcement;
        Errors = errors;
        Extensions = extensions is { Count: > 0 } ? extensions : null;
    }

    /// <summary>The errors: of fields, in the order in which their positions are written, or of the whole request.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether execution began. When false the response has no <c>data</c>: the request itself was wrong.</summary>
    public bool HasData => _data is not null;

    /// <summary>The data as UTF-8 JSON, <c>null</c> when an error propagated to the root; empty without data.</summary>
    public ReadOnlyMemory<byte> Data => _data is null ? default : _data.WrittenMemory;

    /// <summary>Further entries of the response; null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>A response to a request that was refused before execution.</summary>
    public static ExecutionResult RequestError(params IReadOnlyList<GraphQLError> errors) => new(null, errors);

    /// <summary>Writes the whole response as UTF-8 JSON.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var head = new JsonBuffer(256);
        head.WriteByte((byte)'{');
        if (Errors.Count > 0)
        {
            head.WriteRaw("\"errors\":"u8);
            ErrorJson.WriteAll(head, Errors);
            if (HasData) head.WriteByte((byte)',');
        }

        if (HasData) head.WriteRaw("\"data\":"u8);
        output.Write(head.WrittenSpan);
        if (HasData)
        {
            // At once, so that what is written to grows once.
            Data.Span.CopyTo(output.GetSpan(Data.Length));
            output.Advance(Data.Length);
        }

        head.Truncate(0);
        if (_announcement is not null)
        {
            head.WriteByte((byte)',');
            head.WriteRaw(_announcement);
        }

        if (Extensions is not null)
        {
            if (Errors.Count > 0 || HasData) head.WriteByte((byte)',');
            head.WriteRaw("\"extensions\":"u8);
            LeafSerializer.Any.WriteObject(head, Extensions);
        }

        head.WriteByte((byte)'}');
        output.Write(head.WrittenSpan);
    }

    /// <summary>The whole response as text.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The whole response, parsed.</summary>
    public JsonDocument ToJsonDocument()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return JsonDocument.Parse(output.WrittenMemory);
    }

    /// <inheritdoc/>
    public void Dispose() => _data?.Dispose();
}
