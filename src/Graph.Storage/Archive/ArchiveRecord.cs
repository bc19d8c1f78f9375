namespace Graph.Storage.Archive;

/// <summary>One thing that a store holds, complete: nothing that it keeps is in none of its records.</summary>
public abstract record ArchiveRecord
{
    private protected ArchiveRecord() { }

    /// <summary>The part that it belongs to.</summary>
    public abstract ArchivePart Part { get; }

    /// <summary>The kind, relation type or touched type that it is counted under, or "" where it has none.</summary>
    public virtual string Type => "";

    /// <summary>About how many characters it takes: what bounds a batch beside the number of records.</summary>
    public virtual int Weight => 100;
}
