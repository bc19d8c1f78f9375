using Graph.Model;

namespace Graph.Storage.Plans;

/// <summary>
/// A step from a node to its neighbours. Each relation counts as one neighbour: two parallel relations to one node are two
/// neighbours.
/// </summary>
/// <param name="Relation">The relation that is followed.</param>
/// <param name="Direction">The direction.</param>
/// <param name="Target">Only neighbours of this kind or interface.</param>
public sealed record RelationStep(RelationType Relation, StepDirection Direction, NodeType Target)
{
    /// <summary>The step that a field of the model describes.</summary>
    public static RelationStep Of(RelationField field) =>
        new(
            field.Relation,
            field.IsUndirected ? StepDirection.Both
                : field.Direction == RelationDirection.Out ? StepDirection.Out
                : StepDirection.In,
            field.Target
        );

    /// <summary><c>-SPEAKS-&gt; Statement</c>.</summary>
    public override string ToString() =>
        Direction switch
        {
            StepDirection.Out => $"-{Relation.Name}-> {Target.Name}",
            StepDirection.In => $"<-{Relation.Name}- {Target.Name}",
            _ => $"-{Relation.Name}- {Target.Name}",
        };
}

/// <summary>The direction in which a step follows its relation, seen from the start node.</summary>
public enum StepDirection
{
    /// <summary>Along the relation.</summary>
    Out,

    /// <summary>Against it.</summary>
    In,

    /// <summary>Both directions. A relation from a node to itself is followed once.</summary>
    Both,
}
