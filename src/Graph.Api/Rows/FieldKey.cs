using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;

namespace Graph.Api.Rows;

/// <summary>
/// Identifies the target of a selection, regardless of the object type that it is selected from: the same nodes of the document with the
/// same target are planned once, for all possible kinds. The target is the field as the model declares it, or its type.
/// </summary>
internal readonly struct FieldKey : IEquatable<FieldKey>
{
    private readonly ImmutableArray<FieldNode> _nodes;
    private readonly object _target;

    public FieldKey(Selection selection, object target)
    {
        _nodes = selection.Nodes;
        _target = target;
    }

    public bool Equals(FieldKey other)
    {
        if (!_target.Equals(other._target) || _nodes.Length != other._nodes.Length)
            return false;
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (!ReferenceEquals(_nodes[i], other._nodes[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is FieldKey other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_nodes[0]), _nodes.Length);
}
