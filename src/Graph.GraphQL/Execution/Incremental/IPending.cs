using System.Collections.Immutable;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>A pending part that is announced to the client: a deferral at an object, or the rest of a list.</summary>
internal interface IPending
{
    ImmutableArray<PathSegment> Path { get; }

    string? Label { get; }

    /// <summary>Its id in payloads; null until it is announced to the client, and after it is completed.</summary>
    string? Id { get; set; }
}
