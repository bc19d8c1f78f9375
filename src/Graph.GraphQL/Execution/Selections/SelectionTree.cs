using System.Collections.Frozen;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// An operation with its variables, as it is executed: fragments merged, <c>@skip</c> and <c>@include</c> decided,
/// arguments coerced once. Built once per request, or once for all when there are no variables; limits fold over it, planners read it, and the same objects are then
/// executed. Grows lazily below abstract types; safe to read from several threads.
/// </summary>
public sealed class SelectionTree
{
    private readonly FrozenDictionary<string, FragmentDefinitionNode> _fragments;
    private volatile SelectionTree? _incremental;

    internal SelectionTree(
        Schema schema,
        OperationDefinitionNode operation,
        FrozenDictionary<string, FragmentDefinitionNode> fragments,
        VariableValues variables,
        ObjectType rootType,
        bool isIncremental = false)
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

    /// <summary>Whether <c>@defer</c> and <c>@stream</c> are obeyed; otherwise they mean nothing.</summary>
    internal bool IsIncremental { get; }

    /// <summary>
    /// The same operation with <c>@defer</c> and <c>@stream</c> obeyed; itself when it has neither. Made once.
    /// </summary>
    internal SelectionTree Incrementally() =>
        _incremental ??= IncrementalDirectiveFinder.FindsAny([Operation, .. _fragments.Values])
            ? new SelectionTree(Schema, Operation, _fragments, Variables, RootType, isIncremental: true)
            : this;

    internal FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);
}
