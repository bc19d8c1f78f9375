using System.Collections.Frozen;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// An operation with its variables, ready for execution: fragments merged, <c>@skip</c> and <c>@include</c> decided, arguments
/// coerced once. Built once per request, or once for all requests if there are no variables. Limits fold over it, planners read
/// it, and the same objects are then executed. Grows lazily below abstract types; safe to read from several threads.
/// </summary>
public sealed class SelectionTree
{
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Lock _lock = new();

    // A fragment may be used in many places, and its arguments in as many selections. Their values are computed once.
    private Dictionary<(ValueNode Literal, GraphQLType Type), object?>? _literals;
    private volatile SelectionTree? _incremental;
    private long _bytes;

    internal SelectionTree(
        Schema schema,
        OperationDefinitionNode operation,
        FrozenDictionary<string, FragmentDefinitionNode> fragments,
        VariableValues variables,
        ObjectType rootType,
        bool isIncremental = false
    )
    {
        Schema = schema;
        Operation = operation;
        Variables = variables;
        RootType = rootType;
        IsIncremental = isIncremental;
        _fragments = fragments;
        Root = SelectionCollector.Collect(this, rootType, operation.SelectionSet);
    }

    /// <summary>The schema that the operation is executed on.</summary>
    public Schema Schema { get; }

    /// <summary>The operation as written.</summary>
    public OperationDefinitionNode Operation { get; }

    /// <summary>The coerced variables.</summary>
    public VariableValues Variables { get; }

    /// <summary>The query, mutation or subscription type.</summary>
    public ObjectType RootType { get; }

    /// <summary>The root fields, in order of the response.</summary>
    public IReadOnlyList<Selection> Selections => Root.Selections;

    internal SelectionSet Root { get; }

    /// <summary>Its estimated memory so far.</summary>
    internal long Bytes => Interlocked.Read(ref _bytes) + (_incremental is { } other && other != this ? other.Bytes : 0);

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> are obeyed; otherwise they have no effect.</summary>
    internal bool IsIncremental { get; }

    /// <summary>
    /// The same operation with <c>@defer</c> and <c>@stream</c> obeyed; itself if it has neither. Created once.
    /// </summary>
    internal SelectionTree Incrementally() =>
        _incremental ??= IncrementalDirectiveFinder.FindsAny([Operation, .. _fragments.Values])
            ? new SelectionTree(Schema, Operation, _fragments, Variables, RootType, isIncremental: true)
            : this;

    /// <summary>Records its growth in bytes.</summary>
    internal void Grow(long bytes) => Interlocked.Add(ref _bytes, bytes);

    /// <summary>A coerced literal; always the same object.</summary>
    internal bool TryLiteral(ValueNode literal, GraphQLType type, out object? value, out IReadOnlyList<InputProblem> problems)
    {
        problems = [];
        lock (_lock)
        {
            if (_literals is not null && _literals.TryGetValue((literal, type), out value))
                return true;
        }

        if (!InputCoercion.TryLiteral(literal, type, Variables, out value, out problems))
            return false;
        lock (_lock)
        {
            if (!(_literals ??= []).TryAdd((literal, type), value))
                value = _literals[(literal, type)];
            else
                Grow(LiteralSize.Bytes(literal, type));
        }

        return true;
    }

    internal FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);
}
