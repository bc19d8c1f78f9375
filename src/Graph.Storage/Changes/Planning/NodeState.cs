using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>A node as it stands or is to stand: complete, with defaults, every id in it resolved.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Properties">Its properties; none of those that the store keeps itself.</param>
public sealed record NodeState(string Id, Kind Kind, PropertyValues Properties);
