using Graph.Api.Planning;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>What root fields are answered with. Thread-safe.</summary>
/// <param name="Facts">Plans what is selected from facts.</param>
/// <param name="Store">The store.</param>
internal sealed record ApiServices(FactPlanner Facts, IGraphStore Store);
