namespace Graph.Storage.Archive;

/// <summary>
/// What a store holds, in the order in which it is moved: a part names only what is in those before it (evidence excepted,
/// which may come before the fact that it supports).
/// </summary>
public enum ArchivePart
{
    /// <summary>Nodes as they stand.</summary>
    Nodes,

    /// <summary>Versions of nodes that no longer hold.</summary>
    NodeVersions,

    /// <summary>Relations as they stand.</summary>
    Relations,

    /// <summary>Versions of relations that no longer hold.</summary>
    RelationVersions,

    /// <summary>Where ids that were merged away lead.</summary>
    Redirects,

    /// <summary>The change log.</summary>
    Changes,

    /// <summary>What each change touched.</summary>
    Touches,

    /// <summary>The answers to changes that have an id.</summary>
    Answers,

    /// <summary>The records of sources.</summary>
    Sources,
}
