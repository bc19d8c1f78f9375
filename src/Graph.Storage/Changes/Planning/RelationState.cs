using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>The current or new state of a relation: complete, with defaults and with every id resolved.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="FromId">The node that it starts at.</param>
/// <param name="ToId">The node that it leads to.</param>
/// <param name="Properties">Its properties, without those that the store sets itself.</param>
public sealed record RelationState(string Id, RelationType Type, string FromId, string ToId, PropertyValues Properties)
{
    /// <summary>The end from which the relation runs in this direction.</summary>
    public string End(RelationDirection direction) => direction == RelationDirection.Out ? FromId : ToId;

    /// <summary>The end that the relation leads to in this direction.</summary>
    public string OtherEnd(RelationDirection direction) => direction == RelationDirection.Out ? ToId : FromId;
}
