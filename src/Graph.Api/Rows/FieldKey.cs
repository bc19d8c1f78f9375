using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;

namespace Graph.Api.Rows;

/// <summary>
/// What a selection asks for, apart from the object type it is selected from: the same nodes of the document with the same
/// target are planned once, for all kinds that may stand there. The target is the field as the model declares it, or its type.
/// </summary>
internal readonly struct FieldKey : IEquatable<FieldKey>
{
    private readonly ImmutableArray<FieldNode> nodes;
    private readonly object target;

    public FieldKey(Selection selection, object target)
    {
        nodes = selection.Nodes;
        this.target = target;
    }

    public bool Equals(FieldKey other)
    {
        if (!target.Equals(other.target) || nodes.Length != other.nodes.Length) return false;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!ReferenceEquals(nodes[i], other.nodes[i])) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is FieldKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(nodes[0]), nodes.Length);
}
