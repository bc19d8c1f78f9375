using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Engine;

/// <summary>A parsed and validated document, or the reason for its rejection. Thread-safe.</summary>
internal sealed class PreparedDocument
{
    // The memory of every document in addition to its nodes: its own dictionaries and its cache entry.
    private const int Overhead = 1_000;

    private readonly ConcurrentDictionary<OperationDefinitionNode, SelectionTree> _trees = [];
    private readonly long _documentBytes;

    public PreparedDocument(string text, ImmutableArray<GraphQLError> errors)
    {
        Text = text;
        Errors = errors;
        Operations = [];
        Fragments = FrozenDictionary<string, FragmentDefinitionNode>.Empty;
    }

    public PreparedDocument(string text, DocumentNode document)
    {
        Text = text;
        _documentBytes = DocumentSize.Of(document, text) + Overhead;
        Errors = [];
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        Fragments = document
            .Definitions.OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value)
            .ToFrozenDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>The document as sent.</summary>
    public string Text { get; }

    /// <summary>Its estimated memory, including cached operations.</summary>
    public long Bytes => _documentBytes + _trees.Sum(entry => entry.Value.Bytes);

    /// <summary>The reasons for rejecting the document; empty if it is valid.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    public ImmutableArray<OperationDefinitionNode> Operations { get; }

    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>The operation with its variables, ready for execution; the cached one, if any.</summary>
    public SelectionTree Plan(Schema schema, OperationDefinitionNode operation, VariableValues variables, ObjectType rootType) =>
        _trees.GetValueOrDefault(operation) ?? new SelectionTree(schema, operation, Fragments, variables, rootType);

    /// <summary>Caches an operation for later requests: without variables, it is the same for all of them.</summary>
    public void Remember(SelectionTree tree)
    {
        if (tree.Operation.VariableDefinitions.IsEmpty)
            _trees.TryAdd(tree.Operation, tree);
    }

    /// <summary>The selected operation (specification 6.1, GetOperation), or the reason why there is none.</summary>
    public OperationDefinitionNode? FindOperation(string? name, out GraphQLError? error)
    {
        error = null;
        if (name is null)
        {
            if (Operations.Length == 1)
                return Operations[0];
            error = new GraphQLError(
                Operations.IsEmpty ? "Must provide an operation." : "Must provide operation name if query contains multiple operations."
            );
            return null;
        }

        foreach (var operation in Operations)
        {
            if (operation.Name?.Value == name)
                return operation;
        }

        var names = Operations.Select(operation => operation.Name?.Value).OfType<string>();
        error = new GraphQLError($"Unknown operation named \"{Excerpt.Of(name)}\".{Suggestions.DidYouMean(name, names)}");
        return null;
    }
}
