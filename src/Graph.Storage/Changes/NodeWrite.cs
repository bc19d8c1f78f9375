namespace Graph.Storage.Changes;

/// <summary>
/// A node as it is to be: made if it is new, else given these properties in place of all that it has. Where it already is
/// so, nothing changes and nothing is recorded.
/// </summary>
/// <param name="Id">Its id. An id that was merged into another is refused here: write the node that it was merged into.</param>
/// <param name="Kind">The name of its kind: <c>Person</c>. A stored node may change its kind where its relations allow it.</param>
/// <param name="Properties">
/// Its properties, those of every fact included. Defaults of the model are filled in; the store alone sets
/// <c>id</c>, <c>recorded</c>, <c>retracted</c> and <c>evidence</c>. Other derived properties (<c>aliases</c>) are given by
/// whoever writes the facts that they are derived from.
/// </param>
public sealed record NodeWrite(string Id, string Kind, PropertyValues Properties);
