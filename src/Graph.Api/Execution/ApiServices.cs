using Graph.Api.Planning;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>The services that root fields are resolved with. Thread-safe.</summary>
/// <param name="Facts">Plans the selections below facts.</param>
/// <param name="Store">The store.</param>
internal sealed record ApiServices(FactPlanner Facts, IGraphStore Store);
