namespace Graph.Storage.Changes.Planning;

/// <summary>A current fact that names another in one of its properties, as its evidence or by a reference.</summary>
/// <param name="TargetId">The fact that is named.</param>
/// <param name="FactId">The fact that names it.</param>
public sealed record FactDependent(string TargetId, string FactId);
