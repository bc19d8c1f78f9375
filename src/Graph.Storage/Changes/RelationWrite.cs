namespace Graph.Storage.Changes;

/// <summary>
/// The intended state of a relation. A new relation is created; the properties and ends of an existing relation are replaced.
/// If the relation is already in this state, nothing is recorded.
/// </summary>
/// <param name="Id">Its id, given or derived from type, ends and key (<see cref="Model.FactId"/>).</param>
/// <param name="Type">Its type: <c>SPEAKS</c>.</param>
/// <param name="FromId">The node that it starts at. A merged id resolves to its merge target.</param>
/// <param name="ToId">The node that it leads to; merged ids as for <paramref name="FromId"/>.</param>
/// <param name="Properties">Its properties, as for a <see cref="NodeWrite"/>.</param>
public sealed record RelationWrite(string Id, string Type, string FromId, string ToId, PropertyValues Properties);
