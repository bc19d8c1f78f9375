using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>The position of a relation: the values that parallel relations have in common.</summary>
/// <param name="Type">Its type.</param>
/// <param name="FromId">The node that it starts at.</param>
/// <param name="ToId">The node that it leads to.</param>
public readonly record struct RelationPlace(RelationType Type, string FromId, string ToId);
