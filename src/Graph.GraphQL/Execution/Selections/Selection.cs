using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// A field of one object type at one position of the response: all nodes of the document that ask for it, merged. Two
/// aliases of a field are two selections. Compared by identity: whoever plans ahead may remember it.
/// </summary>
public sealed class Selection
{
    // The object with its lock and its arguments, and what stands for it in the set that it belongs to.
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

    /// <summary>The key in the response: the alias, or else the field's name.</summary>
    public string ResponseKey => Nodes[0].ResponseKey;

    /// <summary>The field.</summary>
    public FieldDefinition Field { get; }

    /// <summary>The object type that the field is selected from; an interface's field is selected once per object type.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The selection that this one stands below; null for a root field.</summary>
    public Selection? Parent { get; }

    /// <summary>How many fields lead here, this one included; list and fragment levels do not count.</summary>
    public int Depth { get; }

    /// <summary>The arguments, coerced. Empty when there is an <see cref="ArgumentError"/>.</summary>
    public ArgumentValues Arguments { get; }

    /// <summary>
    /// Why the arguments could not be coerced; else null. The engine answers such a field with the error and asks no
    /// resolver; a planner leaves it out.
    /// </summary>
    public GraphQLError? ArgumentError { get; }

    /// <summary>The nodes of the document that were merged; at least one.</summary>
    public ImmutableArray<FieldNode> Nodes { get; }

    /// <summary>The object types that may stand here: one, or those of the abstract type; none for a leaf.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes =>
        Field.Type.NamedType switch
        {
            ObjectType type => [type],
            { IsAbstract: true } type => _tree.Schema.PossibleTypes(type),
            _ => [],
        };

    /// <summary>
    /// What is selected from objects of that type here, in order of the response. Empty for leaves. The same objects
    /// every time.
    /// </summary>
    public IReadOnlyList<Selection> For(ObjectType type) => SetFor(type).Selections;

    /// <summary>
    /// What is selected from objects of that type here but deferred (<c>@defer</c>), and so not among
    /// <see cref="For"/>. Empty where responses do not come in parts.
    /// </summary>
    public IReadOnlyList<Selection> DeferredFor(ObjectType type) =>
        SetFor(type).Deferral is { } deferral ? [.. deferral.Parts.SelectMany(part => part.Set.Selections)] : [];

    /// <summary>The deferral around each of <see cref="Nodes"/>, null for none; default when there is none around any.</summary>
    internal ImmutableArray<DeferUsage?> DeferUsages { get; }

    /// <summary>The deferrals that the field waits for.</summary>
    internal DeferUsageSet DeferredBy { get; }

    /// <summary>How the list is streamed; null when it is not.</summary>
    internal StreamUsage? Stream { get; }

    /// <summary>
    /// The same field for the items that a stream delivers later: they come by themselves, so what their fields are
    /// deferred by begins anew.
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
        // Few types per position: a scan without a lock finds all but the first question.
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
