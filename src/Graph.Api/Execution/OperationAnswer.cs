using System.Buffers;
using System.Runtime.CompilerServices;
using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>One message of the answer to an operation: a response, or a part of one.</summary>
/// <param name="Json">The message as UTF-8 JSON.</param>
/// <param name="IsRefusal">Whether the request was refused before anything of it was executed.</param>
/// <param name="HasNext">Whether further parts of the response come.</param>
internal readonly record struct OperationAnswer(ReadOnlyMemory<byte> Json, bool IsRefusal, bool HasNext)
{
    /// <summary>A response, or its first part.</summary>
    public static OperationAnswer Of(ExecutionResult response, bool hasNext = false)
    {
        var json = new ArrayBufferWriter<byte>(response.Data.Length + 256);
        response.WriteTo(json);
        return new OperationAnswer(json.WrittenMemory, !response.HasData, hasNext);
    }

    /// <summary>A response and its later parts, as they come.</summary>
    public static async IAsyncEnumerable<OperationAnswer> AllOf(
        IncrementalResult response, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return Of(response.Initial, response.HasNext);
        await foreach (var part in response.Subsequent.WithCancellation(cancellation))
        {
            using (part) yield return Of(part);
        }
    }

    private static OperationAnswer Of(IncrementalPayload part)
    {
        var json = new ArrayBufferWriter<byte>();
        part.WriteTo(json);
        return new OperationAnswer(json.WrittenMemory, false, part.HasNext);
    }
}
