namespace Graph.Storage.Changes;

/// <summary>The operation that a change applied to a fact.</summary>
public enum FactOperation
{
    /// <summary>It is new, or was restored after it had been withdrawn.</summary>
    Created,

    /// <summary>Its properties, kind or ends changed.</summary>
    Updated,

    /// <summary>It was withdrawn.</summary>
    Retracted,

    /// <summary>It was withdrawn, and its id now resolves to <see cref="FactChange.IntoId"/>.</summary>
    Merged,
}
