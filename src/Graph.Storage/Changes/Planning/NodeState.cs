using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>The current or new state of a node: complete, with defaults and with every id resolved.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Properties">Its properties, without those that the store sets itself.</param>
public sealed record NodeState(string Id, Kind Kind, PropertyValues Properties);
