namespace Graph.Storage.Archive;

/// <summary>
/// The parts of a store's content, in the order in which they are copied. A part refers only to facts in earlier parts (except
/// evidence, which may precede the fact that it supports).
/// </summary>
public enum ArchivePart
{
    /// <summary>Current nodes.</summary>
    Nodes,

    /// <summary>Past versions of nodes.</summary>
    NodeVersions,

    /// <summary>Current relations.</summary>
    Relations,

    /// <summary>Past versions of relations.</summary>
    RelationVersions,

    /// <summary>Redirects of merged ids.</summary>
    Redirects,

    /// <summary>The change log.</summary>
    Changes,

    /// <summary>The facts that each change touched.</summary>
    Touches,

    /// <summary>The results of changes that have an id.</summary>
    Answers,

    /// <summary>The records of sources.</summary>
    Sources,
}
