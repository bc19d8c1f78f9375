namespace Graph.Storage.Plans.Sources;

/// <summary>The two sorts of facts.</summary>
public enum FactKind
{
    /// <summary>Nodes.</summary>
    Node,

    /// <summary>Relations.</summary>
    Relation,
}
