using Graph.GraphQL.Execution;

namespace Graph.Api.Execution;

/// <summary>One message of the answer to an operation: a response, or a later part of one.</summary>
/// <param name="Response">The response, or its first part; null for a later part.</param>
/// <param name="Part">The later part; null for a response.</param>
internal readonly record struct OperationAnswer(ExecutionResult? Response, IncrementalPayload? Part = null)
{
    /// <summary>Whether the request was refused before anything of it was executed.</summary>
    public bool IsRefusal => Response is { HasData: false };

    /// <summary>The message as UTF-8 JSON, in parts that follow one another; valid until the next message is asked for.</summary>
    public ReadOnlyMemory<byte>[] ToParts() => Response?.ToParts() ?? [Part!.Json];
}
