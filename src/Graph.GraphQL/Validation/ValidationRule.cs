namespace Graph.GraphQL.Validation;

/// <summary>
/// One validation rule. A rule has no state: state for the traversal of a document is in the handlers that <see cref="Attach"/>
/// adds, so one instance serves all threads.
/// </summary>
public abstract class ValidationRule
{
    /// <summary>The rule's name, that of its class; the same as in graphql-js.</summary>
    public string Name => GetType().Name;

    /// <summary>Adds the handlers of the rule for each kind of node.</summary>
    internal abstract void Attach(RuleHandlers on, ValidationContext context);
}
