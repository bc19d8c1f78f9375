using System.Collections.Immutable;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>What the client is told to wait for: a deferral at an object, or the rest of a list.</summary>
internal interface IPending
{
    ImmutableArray<PathSegment> Path { get; }

    string? Label { get; }

    /// <summary>What payloads call it; null until the client was told of it, and after it was completed.</summary>
    string? Id { get; set; }
}
