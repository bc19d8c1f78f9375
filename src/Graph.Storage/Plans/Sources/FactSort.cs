namespace Graph.Storage.Plans.Sources;

/// <summary>The two sorts of facts.</summary>
public enum FactSort
{
    /// <summary>Nodes.</summary>
    Node,

    /// <summary>Relations.</summary>
    Relation,
}
