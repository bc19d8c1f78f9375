using Graph.Model;
using Graph.Testing;

namespace Graph.Storage.Conformance;

/// <summary>The model in <c>graph-schema</c>, loaded once for all tests of a process.</summary>
public static class GraphSchema
{
    /// <summary>The model.</summary>
    public static GraphModel Model { get; } = GraphModel.Load(Repository.PathTo("graph-schema"));
}
