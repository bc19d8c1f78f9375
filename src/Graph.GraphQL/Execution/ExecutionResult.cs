using System.Buffers;
using System.Text;
using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// A response. Its data is already JSON. Dispose it after it is written: this releases the memory of the data, which must not
/// be read afterwards.
/// </summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly JsonBuffer? _data;
    private readonly byte[]? _announcement;

    internal ExecutionResult(
        JsonBuffer? data,
        IReadOnlyList<GraphQLError> errors,
        IReadOnlyDictionary<string, object?>? extensions = null,
        byte[]? announcement = null
    )
    {
        _data = data;
        _announcement = announcement;
        Errors = errors;
        Extensions = extensions is { Count: > 0 } ? extensions : null;
    }

    /// <summary>The errors: of fields, in the order in which their positions are written, or of the entire request.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether execution began. If false, the response has no <c>data</c>: the request itself was invalid.</summary>
    public bool HasData => _data is not null;

    /// <summary>The data as UTF-8 JSON, <c>null</c> when an error propagated to the root; empty without data.</summary>
    public ReadOnlyMemory<byte> Data => _data is null ? default : _data.WrittenMemory;

    /// <summary>Further entries of the response; null if there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>A response to a request that was rejected before execution.</summary>
    public static ExecutionResult RequestError(params IReadOnlyList<GraphQLError> errors) => new(null, errors);

    /// <summary>A response that contains only these <c>extensions</c>: there was nothing to execute.</summary>
    public static ExecutionResult OfExtensions(IReadOnlyDictionary<string, object?> extensions) => new(null, [], extensions);

    /// <summary>The replacement for this response if it is too large to send: the error, and null for the data.</summary>
    public ExecutionResult GivenUp(GraphQLError error)
    {
        if (!HasData)
            return RequestError(error);
        var json = new JsonBuffer(4);
        json.WriteNull();
        return new ExecutionResult(json, [error]);
    }

    /// <summary>Writes the complete response as UTF-8 JSON.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        // In one write, so that the destination grows only once.
        var parts = ToParts();
        var length = parts.Sum(part => part.Length);
        var span = output.GetSpan(length);
        foreach (var part in parts)
        {
            part.Span.CopyTo(span);
            span = span[part.Length..];
        }

        output.Advance(length);
    }

    /// <summary>
    /// The complete response as UTF-8 JSON, in consecutive parts. Their data is not copied: it is valid until
    /// <see cref="Dispose"/>.
    /// </summary>
    public ReadOnlyMemory<byte>[] ToParts()
    {
        using var json = new JsonBuffer(256);
        json.WriteByte((byte)'{');
        if (Errors.Count > 0)
        {
            json.WriteRaw("\"errors\":"u8);
            ErrorJson.WriteAll(json, Errors);
            if (HasData)
                json.WriteByte((byte)',');
        }

        if (HasData)
            json.WriteRaw("\"data\":"u8);
        var head = json.WrittenSpan.ToArray();
        json.Truncate(0);
        if (_announcement is not null)
        {
            json.WriteByte((byte)',');
            json.WriteRaw(_announcement);
        }

        if (Extensions is not null)
        {
            if (Errors.Count > 0 || HasData)
                json.WriteByte((byte)',');
            json.WriteRaw("\"extensions\":"u8);
            LeafSerializer.Any.WriteObject(json, Extensions);
        }

        json.WriteByte((byte)'}');
        return [head, Data, json.WrittenSpan.ToArray()];
    }

    /// <summary>The complete response as text.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The complete response, parsed.</summary>
    public JsonDocument ToJsonDocument()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return JsonDocument.Parse(output.WrittenMemory);
    }

    /// <inheritdoc/>
    public void Dispose() => _data?.Dispose();
}
