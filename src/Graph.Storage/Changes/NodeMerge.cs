namespace Graph.Storage.Changes;

/// <summary>
/// Two nodes turn out to be one. The relations, evidence and references of <paramref name="FromId"/> become those of
/// <paramref name="IntoId"/>, which keeps its own properties; <paramref name="FromId"/> is withdrawn, and its id resolves
/// to <paramref name="IntoId"/> from then on. A relation that would stand twice is merged in the same way. Merging again
/// changes nothing.
/// </summary>
/// <param name="FromId">The node that goes.</param>
/// <param name="IntoId">The node that stays.</param>
public sealed record NodeMerge(string FromId, string IntoId);
