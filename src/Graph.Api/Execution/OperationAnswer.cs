using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>
/// One message of the response to an operation: a response, or a later part of one. Its memory counts until it is disposed of.
/// </summary>
/// <param name="Response">The response, or its first part; null for a later part.</param>
/// <param name="Part">The later part; null for a response.</param>
/// <param name="HasNext">Whether more parts of the response follow.</param>
internal readonly record struct OperationAnswer(ExecutionResult? Response, IncrementalPayload? Part = null, bool HasNext = false)
    : IDisposable
{
    /// <summary>Whether the request was rejected before any part of it ran.</summary>
    public bool IsRefusal => Response is { HasData: false };

    /// <summary>The message as UTF-8 JSON, in consecutive parts; valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte>[] ToParts() => Response?.ToParts() ?? [Part!.Json];

    public void Dispose()
    {
        Response?.Dispose();
        Part?.Dispose();
    }
}
