using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation;

/// <summary>
/// Checks documents (https://spec.graphql.org/September2025/#sec-Validation). Thread-safe. Time and memory are bounded by the
/// size of the document and the budgets of <see cref="ValidationOptions"/>.
/// </summary>
public static class Validator
{
    /// <summary>Checks an executable document against a valid schema.</summary>
    /// <param name="schema">The schema; its <see cref="Schema.Errors"/> must be empty.</param>
    /// <param name="document">The document.</param>
    /// <param name="rules">The rules to check; by default <see cref="SpecifiedRules.Operation"/>.</param>
    /// <param name="options">Limits; by default <see cref="ValidationOptions.Default"/>.</param>
    /// <returns>All errors in the order of the document; empty if it is valid.</returns>
    public static ImmutableArray<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        IReadOnlyList<ValidationRule>? rules = null,
        ValidationOptions? options = null
    ) => new OperationValidationContext(document, schema, options ?? ValidationOptions.Default).Run(rules ?? SpecifiedRules.Operation);

    /// <summary>
    /// Checks type system definitions before a schema is built from them. Rules about the types themselves (fields of
    /// implemented interfaces, members of unions) are checked on the schema: <see cref="Schema.Errors"/>.
    /// </summary>
    /// <param name="document">The definitions.</param>
    /// <param name="extended">The schema that they extend; null if they do not extend one.</param>
    /// <param name="rules">The rules to check; by default <see cref="SpecifiedRules.Sdl"/>.</param>
    /// <param name="options">Limits; by default none on the number of errors.</param>
    /// <returns>All errors in the order of the document; empty if it is valid.</returns>
    public static ImmutableArray<GraphQLError> ValidateSdl(
        DocumentNode document,
        Schema? extended = null,
        IReadOnlyList<ValidationRule>? rules = null,
        ValidationOptions? options = null
    ) =>
        new ValidationContext(document, extended, options ?? new ValidationOptions { MaxErrors = int.MaxValue }).Run(
            rules ?? SpecifiedRules.Sdl
        );
}
