namespace Graph.Model;

/// <summary>A relation as shown by one of its ends: <c>Actor.statements</c>. Immutable.</summary>
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

    /// <summary>Its description, or null if the model has none.</summary>
    public string? Description { get; }

    /// <summary>The kind or interface that declares it; kinds below inherit this same object.</summary>
    public NodeType Owner { get; }

    /// <summary>The relation.</summary>
    public RelationType Relation { get; }

    /// <summary>The direction of the relation, seen from the node that has the field.</summary>
    public RelationDirection Direction { get; }

    /// <summary>
    /// Whether it shows the neighbours in both directions; <see cref="Direction"/> is then the direction in which it is
    /// written.
    /// </summary>
    public bool IsUndirected { get; internal init; }

    /// <summary>The kind or interface of the neighbours.</summary>
    public NodeType Target { get; }

    /// <summary>Whether it shows any number of neighbours; otherwise at most one.</summary>
    public bool IsMany { get; internal init; }

    /// <summary>Whether it leads to the parent in a tree. Only fields with <see cref="IsMany"/> false can.</summary>
    public bool IsTree { get; internal init; }

    /// <summary>
    /// Whether the relation also leads from <see cref="Owner"/>'s kinds to kinds that <see cref="Target"/> does not cover: the
    /// field shows only some of the neighbours, so a reader must test their kind.
    /// </summary>
    public bool IsNarrowed { get; internal set; }

    /// <summary>Its type in SDL: <c>[Statement!]!</c>.</summary>
    public string TypeText => IsMany ? $"[{Target.Name}!]!" : Target.Name;

    /// <inheritdoc/>
    public override string ToString() => $"{Owner.Name}.{Name}: {TypeText}";
}
