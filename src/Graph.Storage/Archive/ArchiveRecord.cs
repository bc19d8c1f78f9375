namespace Graph.Storage.Archive;

/// <summary>One complete record of a store. The records together contain everything that the store keeps.</summary>
public abstract record ArchiveRecord
{
    private protected ArchiveRecord() { }

    /// <summary>The part that it belongs to.</summary>
    public abstract ArchivePart Part { get; }

    /// <summary>The kind, relation type or touched type under which it is counted, or "" if it has none.</summary>
    public virtual string Type => "";

    /// <summary>The approximate size in characters. It limits a batch in addition to the number of records.</summary>
    public virtual int Weight => 100;
}
