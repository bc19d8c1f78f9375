using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Engine;

/// <summary>A document that was parsed and validated, or why it was refused. Thread safe.</summary>
internal sealed class PreparedDocument
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, SelectionTree> _trees = [];

    public PreparedDocument(ImmutableArray<GraphQLError> errors)
    {
        Errors = errors;
        Operations = [];
        Fragments = FrozenDictionary<string, FragmentDefinitionNode>.Empty;
    }

    public PreparedDocument(DocumentNode document)
    {
        Errors = [];
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        Fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value)
            .ToFrozenDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>Why the document is refused; empty when it is good.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    public ImmutableArray<OperationDefinitionNode> Operations { get; }

    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>
    /// The operation with its variables as it is executed. Without variables it is the same for all requests, and made
    /// once.
    /// </summary>
    public SelectionTree Plan(Schema schema, OperationDefinitionNode operation, VariableValues variables, ObjectType rootType)
    {
        if (!operation.VariableDefinitions.IsEmpty) return new SelectionTree(schema, operation, Fragments, variables, rootType);
        return _trees.GetOrAdd(operation, _ => new SelectionTree(schema, operation, Fragments, variables, rootType));
    }

    /// <summary>The operation that is meant (specification 6.1, GetOperation), or why none is.</summary>
    public OperationDefinitionNode? FindOperation(string? name, out GraphQLError? error)
    {
        error = null;
        if (name is null)
        {
            if (Operations.Length == 1) return Operations[0];
            error = new GraphQLError(Operations.IsEmpty
                ? "Must provide an operation."
                : "Must provide operation name if query contains multiple operations.");
            return null;
        }

        foreach (var operation in Operations)
        {
            if (operation.Name?.Value == name) return operation;
        }

        var names = Operations.Select(operation => operation.Name?.Value).OfType<string>();
        error = new GraphQLError($"Unknown operation named \"{Excerpt.Of(name)}\".{Suggestions.DidYouMean(name, names)}");
        return null;
    }
}
