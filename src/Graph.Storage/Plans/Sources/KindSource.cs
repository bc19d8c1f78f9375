using Graph.Model;

namespace Graph.Storage.Plans.Sources;

/// <summary>The nodes of a kind, or of every kind of an interface, as one ordered set.</summary>
/// <param name="Type">The kind or interface.</param>
/// <param name="Matches">Which of them, in which order.</param>
public sealed record KindSource(NodeType Type, MatchPlan Matches) : FetchSource;
