namespace Graph.GraphQL.Validation;

/// <summary>Limits and switches of validation.</summary>
public sealed record ValidationOptions
{
    /// <summary>The limits that apply if a host sets none.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>The maximum number of errors. Validation then stops with one more error that reports this.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Cancels the validation, which then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether messages hide names of the schema that the document does not mention.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>
    /// Whether <c>{ }</c> is a valid selection set. The September 2025 edition requires a selection; graphql-js 17 does not
    /// (see <see cref="Language.ParserOptions.AllowEmptySelectionSets"/>).
    /// </summary>
    public bool AllowEmptySelectionSets { get; init; } = true;

    /// <summary>
    /// The maximum number of steps for following fragment spreads. Documents in which every fragment spreads many others cost a
    /// step per spread and operation; beyond the budget validation stops with the error "Validation aborted.".
    /// </summary>
    public int FragmentBudget { get; init; } = 50_000;

    /// <summary>
    /// The maximum number of steps for finding fields that cannot be merged. The cost is quadratic in the number of fields that
    /// share a response key. Beyond the budget validation stops with the error "Validation aborted.".
    /// </summary>
    public int MergeBudget { get; init; } = 500_000;
}
