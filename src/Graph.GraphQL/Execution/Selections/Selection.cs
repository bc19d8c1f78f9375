using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// A field of one object type at one position of the response: all nodes of the document that select it, merged. Two aliases of
/// a field are two selections. Compared by identity, so planners may store it.
/// </summary>
public sealed class Selection
{
    // The object with its lock and arguments, and its entry in the containing set.
    private const int OwnBytes = 350;

    private readonly Lock _lock = new();
    private readonly SelectionTree _tree;
    private KeyValuePair<ObjectType, SelectionSet>[] _sets = [];
    private Selection? _ofLaterItems;

    internal Selection(
        SelectionTree tree,
        Selection? parent,
        ObjectType parentType,
        FieldDefinition field,
        ImmutableArray<FieldNode> nodes,
        ImmutableArray<DeferUsage?> deferUsages = default
    )
    {
        _tree = tree;
        Parent = parent;
        ParentType = parentType;
        Field = field;
        Nodes = nodes;
        Depth = parent is null ? 1 : parent.Depth + 1;
        Arguments = ArgumentCoercion.Coerce(field.Arguments, nodes[0].Arguments, nodes[0], tree.Variables, out var error, tree);
        ArgumentError = error;
        DeferUsages = deferUsages;
        DeferredBy = deferUsages.IsDefault ? DeferUsageSet.None : DeferUsageSet.Of(deferUsages);
        tree.Grow(OwnBytes + (nodes.Length * sizeof(long)) + (field.Arguments.Count * sizeof(long)));
        if (tree.IsIncremental)
            Stream = StreamUsage.Of(nodes[0], tree.Variables);
    }

    /// <summary>The key in the response: the alias, or otherwise the field's name.</summary>
    public string ResponseKey => Nodes[0].ResponseKey;

    /// <summary>The field.</summary>
    public FieldDefinition Field { get; }

    /// <summary>The object type that the field is selected from; an interface's field is selected once per object type.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The parent selection; null for a root field.</summary>
    public Selection? Parent { get; }

    /// <summary>The number of fields on the path to this one, inclusive; list and fragment levels do not count.</summary>
    public int Depth { get; }

    /// <summary>The arguments, coerced. Empty if there is an <see cref="ArgumentError"/>.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>
    /// The reason why the arguments could not be coerced; otherwise null. For such a field, the engine returns the error
    /// without calling a resolver; planners must skip it.
    /// </summary>
    public GraphQLError? ArgumentError { get; }

    /// <summary>The nodes of the document that were merged; at least one.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>The object types that are possible here: one, or those of the abstract type; none for a leaf.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes =>
        Field.Type.NamedType switch
        {
            ObjectType type => [type],
            { IsAbstract: true } type => _tree.Schema.PossibleTypes(type),
            _ => [],
        };

    /// <summary>
    /// The selections from objects of this type, in the order of the response. Empty for leaves. Always returns the same
    /// objects.
    /// </summary>
    public IReadOnlyList<Selection> For(ObjectType type) => SetFor(type).Selections;

    /// <summary>
    /// The deferred (<c>@defer</c>) selections from objects of this type, which are not in <see cref="For"/>. Empty if
    /// responses are not delivered in parts.
    /// </summary>
    public IReadOnlyList<Selection> DeferredFor(ObjectType type) =>
        SetFor(type).Deferral is { } deferral ? [.. deferral.Parts.SelectMany(part => part.Set.Selections)] : [];

    /// <summary>The deferral around each of <see cref="Nodes"/>, null for none; default if no node has one.</summary>
    internal ImmutableArray<DeferUsage?> DeferUsages { get; }

    /// <summary>The deferrals for which the field waits.</summary>
    internal DeferUsageSet DeferredBy { get; }

    /// <summary>The stream of the list; null if it is not streamed.</summary>
    internal StreamUsage? Stream { get; }

    /// <summary>
    /// The same field for the items that a stream delivers later. They are delivered separately, so the deferrals of their
    /// fields start over.
    /// </summary>
    internal Selection OfLaterItems
    {
        get
        {
            if (DeferUsages.IsDefault)
                return this;
            lock (_lock)
                return _ofLaterItems ??= new Selection(_tree, Parent, ParentType, Field, Nodes);
        }
    }

    internal SelectionSet SetFor(ObjectType type)
    {
        // There are few types per position: a scan without a lock succeeds for all requests except the first.
        foreach (var (known, set) in _sets)
        {
            if (known == type)
                return set;
        }

        lock (_lock)
        {
            foreach (var (known, set) in _sets)
            {
                if (known == type)
                    return set;
            }

            var collected = SelectionCollector.Collect(_tree, this, type);
            _sets = [.. _sets, new(type, collected)];
            return collected;
        }
    }

    /// <summary>The response keys from the root, joined by dots.</summary>
    public override string ToString() => Parent is null ? ResponseKey : $"{Parent}.{ResponseKey}";
}
