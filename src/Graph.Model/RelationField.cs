namespace Graph.Model;

/// <summary>A relation as one of its ends shows it: <c>Actor.statements</c>. Immutable.</summary>
public sealed class RelationField
{
    internal RelationField(
        string name,
        string? description,
        NodeType owner,
        RelationType relation,
        RelationDirection direction,
        NodeType target
    )
    {
        Name = name;
        Description = description;
        Owner = owner;
        Relation = relation;
        Direction = direction;
        Target = target;
    }

    /// <summary>Its name: <c>statements</c>.</summary>
    public string Name { get; }

    /// <summary>What it shows, or null where the model does not say.</summary>
    public string? Description { get; }

    /// <summary>The kind or interface that declares it; kinds below inherit this same object.</summary>
    public NodeType Owner { get; }

    /// <summary>The relation.</summary>
    public RelationType Relation { get; }

    /// <summary>Which way the relation runs from the node that has the field.</summary>
    public RelationDirection Direction { get; }

    /// <summary>It shows the neighbours of both directions; <see cref="Direction"/> is then how it is written.</summary>
    public bool IsUndirected { get; internal init; }

    /// <summary>What the neighbours are.</summary>
    public NodeType Target { get; }

    /// <summary>It shows any number of neighbours; else one or none.</summary>
    public bool IsMany { get; internal init; }

    /// <summary>It leads to the parent in a tree. Only fields with <see cref="IsMany"/> false do.</summary>
    public bool IsTree { get; internal init; }

    /// <summary>
    /// The relation also leads from <see cref="Owner"/>'s kinds to kinds that <see cref="Target"/> does not cover: the field
    /// shows some of the neighbours only, so a reader must test their kind.
    /// </summary>
    public bool IsNarrowed { get; internal set; }

    /// <summary>Its type as SDL writes it: <c>[Statement!]!</c>.</summary>
    public string TypeText => IsMany ? $"[{Target.Name}!]!" : Target.Name;

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.Name}.{Name}: {TypeText}";
}
