namespace Graph.Benchmarks.Peer.Servers;

/// <summary>A server that is measured, by the processes whose work its answers are, in the order of the tables' columns.</summary>
internal sealed record Server(string Name, Uri Address, IReadOnlyList<MeasuredProcess> Processes);
