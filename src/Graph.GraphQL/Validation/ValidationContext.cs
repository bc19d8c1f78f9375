using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>
/// The view of the document for rules during its traversal, and the target of their reports. Lives as long as one validation.
/// </summary>
internal class ValidationContext(DocumentNode document, Schema? schema, ValidationOptions options)
{
    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();

    private readonly Dictionary<string, KnownDirective?> _directives = new(StringComparer.Ordinal);

    private ILookup<string, DirectiveDefinitionNode>? _ownDirectives;

    /// <summary>The nodes above the one being visited, the document first.</summary>
    private readonly List<AstNode> _ancestors = [];

    public DocumentNode Document => document;

    /// <summary>The schema of an executable document, or the one that definitions extend; null if they do not extend one.</summary>
    public Schema? Schema => schema;

    public ValidationOptions Options => options;

    /// <summary>The node above the one being visited; null at the document.</summary>
    public AstNode? Parent => _ancestors.Count > 0 ? _ancestors[^1] : null;

    public AstNode? GrandParent => _ancestors.Count > 1 ? _ancestors[^2] : null;

    /// <summary>The definition of the document that contains the visited node; null at the document and at a definition.</summary>
    public DefinitionNode? Definition => _ancestors.Count > 1 ? _ancestors[1] as DefinitionNode : null;

    /// <summary>
    /// The directive with this name: the document's own definition (the last if there are several), otherwise the schema's.
    /// </summary>
    public KnownDirective? FindDirective(string name)
    {
        if (!_directives.TryGetValue(name, out var known))
            _directives.Add(name, known = ReadDirective(name));
        return known;
    }

    public void Report(string message, params ImmutableArray<AstNode> nodes)
    {
        Report(new GraphQLError(message, nodes));
    }

    public void Report(GraphQLError error)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        if (_errors.Count >= options.MaxErrors)
            throw ValidationAbortedException.TooManyErrors();
        _errors.Add(error);
    }

    /// <summary><c> Did you mean ...?</c>, or nothing if suggestions are hidden.</summary>
    public string DidYouMean(string input, IEnumerable<string> known) =>
        options.HideSuggestions ? "" : Suggestions.DidYouMean(input, known);

    /// <summary>Traverses the document once with all rules, and returns their reports in the order of the traversal.</summary>
    public ImmutableArray<GraphQLError> Run(IReadOnlyList<ValidationRule> rules)
    {
        try
        {
            var handlers = new RuleHandlers(rules, this);
            new Walker(this, handlers).Visit(document);
        }
        catch (InsufficientExecutionStackException)
        {
            _errors.Add(new GraphQLError(ValidationAbortedException.BudgetSpent().Message));
        }
        catch (ValidationAbortedException aborted)
        {
            _errors.Add(new GraphQLError(aborted.Message));
        }

        return _errors.DrainToImmutable();
    }

    private KnownDirective? ReadDirective(string name)
    {
        _ownDirectives ??= document
            .Definitions.OfType<DirectiveDefinitionNode>()
            .ToLookup(directive => directive.Name.Value, StringComparer.Ordinal);
        if (_ownDirectives[name].LastOrDefault() is { } own)
            return KnownDirective.Of(own);
        var definition = schema is null
            ? SpecifiedDirectives.All.FirstOrDefault(directive => directive.Name == name)
            : schema.FindDirective(name);
        return definition is null ? null : KnownDirective.Of(definition);
    }

    private protected virtual void OnEnter(AstNode node) { }

    private protected virtual void OnLeave(AstNode node) { }

    private sealed class Walker(ValidationContext context, RuleHandlers handlers) : AstVisitor
    {
        protected override bool Enter(AstNode node)
        {
            context.Options.Cancellation.ThrowIfCancellationRequested();
            context.OnEnter(node);
            handlers.OnEnter(node);
            context._ancestors.Add(node);
            return true;
        }

        protected override void Leave(AstNode node)
        {
            context._ancestors.RemoveAt(context._ancestors.Count - 1);
            handlers.OnLeave(node);
            context.OnLeave(node);
        }
    }
}
