namespace Graph.Storage.Changes;

/// <summary>
/// The intended state of a node. A new node is created; the properties of an existing node are replaced. If the node is already
/// in this state, nothing is recorded.
/// </summary>
/// <param name="Id">Its id. An id that was merged into another is rejected here: write the node that it was merged into.</param>
/// <param name="Kind">The name of its kind: <c>Person</c>. A stored node may change its kind if its relations allow it.</param>
/// <param name="Properties">
/// Its properties, including those of every fact. Defaults of the model are filled in. Only the store sets <c>id</c>,
/// <c>recorded</c>, <c>retracted</c> and <c>evidence</c>. Other derived properties (<c>aliases</c>) are set by the writer of
/// the facts from which they are derived.
/// </param>
public sealed record NodeWrite(string Id, string Kind, PropertyValues Properties);
