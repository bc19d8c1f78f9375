namespace Graph.Storage.Changes;

/// <summary>
/// Merges two nodes that represent the same thing. The relations, evidence and references of <paramref name="FromId"/> become
/// those of <paramref name="IntoId"/>, which keeps its own properties; <paramref name="FromId"/> is withdrawn, and its id
/// resolves to <paramref name="IntoId"/> from that point. Relations that would become duplicates are merged in the same way.
/// Merging again has no effect.
/// </summary>
/// <param name="FromId">The node to withdraw.</param>
/// <param name="IntoId">The node to keep.</param>
public sealed record NodeMerge(string FromId, string IntoId);
