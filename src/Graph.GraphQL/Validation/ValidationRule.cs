namespace Graph.GraphQL.Validation;

/// <summary>
/// One rule that a document has to keep. A rule holds no state: what it needs while a document is walked lives in the
/// handlers that <see cref="Attach"/> adds, so one instance serves all threads.
/// </summary>
public abstract class ValidationRule
{
    /// <summary>The rule's name, that of its class; the same as in graphql-js.</summary>
    public string Name => GetType().Name;

    /// <summary>Adds what the rule does at each kind of node.</summary>
    internal abstract void Attach(RuleHandlers on, ValidationContext context);
}
