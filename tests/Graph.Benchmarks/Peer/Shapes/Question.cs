namespace Graph.Benchmarks.Peer.Shapes;

/// <summary>One question, with the values that each server's language needs for it; each takes those that its text names.</summary>
internal sealed record Question(params (string Name, object? Value)[] Values);
