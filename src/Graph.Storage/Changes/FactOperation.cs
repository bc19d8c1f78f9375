namespace Graph.Storage.Changes;

/// <summary>What a change did to a fact.</summary>
public enum FactOperation
{
    /// <summary>It is new, or stands again after it was withdrawn.</summary>
    Created,

    /// <summary>Its properties, kind or ends are others than before.</summary>
    Updated,

    /// <summary>It was withdrawn.</summary>
    Retracted,

    /// <summary>It was withdrawn, and its id resolves to <see cref="FactChange.IntoId"/>.</summary>
    Merged,
}
