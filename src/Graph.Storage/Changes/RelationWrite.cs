namespace Graph.Storage.Changes;

/// <summary>
/// A relation as it is to be: made if it is new, else given these properties and ends in place of those that it has. Where
/// it already is so, nothing changes and nothing is recorded.
/// </summary>
/// <param name="Id">Its id, given or derived from type, ends and key (<see cref="Model.FactId"/>).</param>
/// <param name="Type">Its type: <c>SPEAKS</c>.</param>
/// <param name="FromId">The node that it starts at. An id that was merged into another stands for that one.</param>
/// <param name="ToId">The node that it leads to; merged ids as for <paramref name="FromId"/>.</param>
/// <param name="Properties">Its properties, as for a <see cref="NodeWrite"/>.</param>
public sealed record RelationWrite(string Id, string Type, string FromId, string ToId, PropertyValues Properties);
