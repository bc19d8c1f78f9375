using Graph.Model;

namespace Graph.Storage.Plans;

/// <summary>
/// A step from a node to its neighbours. Each relation is one neighbour: two parallel relations to one node are two.
/// </summary>
/// <param name="Relation">The relation that is walked.</param>
/// <param name="Direction">Which way.</param>
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

/// <summary>Which way a step walks its relation, seen from the node that it leaves.</summary>
public enum StepDirection
{
    /// <summary>Along the relation.</summary>
    Out,

    /// <summary>Against it.</summary>
    In,

    /// <summary>Either way. A relation from a node to itself is walked once.</summary>
    Both,
}
