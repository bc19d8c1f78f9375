namespace Graph.GraphQL.Validation;

/// <summary>Ends a validation from within a rule; never leaves <see cref="Validator"/>.</summary>
internal sealed class ValidationAbortedException(string message) : Exception(message)
{
    public static ValidationAbortedException TooManyErrors() => new("Too many validation errors, error limit reached. Validation aborted.");

    public static ValidationAbortedException BudgetSpent() => new("Validation aborted.");
}
