namespace Graph.GraphQL.Validation;

/// <summary>Limits and switches of validation.</summary>
public sealed record ValidationOptions
{
    /// <summary>The limits that apply where a host sets none.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>After so many errors validation stops, with one more error that says so.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Ends the validation: it then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether messages keep names of the schema to themselves that the document does not mention.</summary>
    public bool HideSuggestions { get; init; }

    /// <summary>
    /// Whether <c>{ }</c> is enough of a selection set. The September 2025 edition wants a selection, graphql-js 17
    /// does not (see <see cref="Language.ParserOptions.AllowEmptySelectionSets"/>).
    /// </summary>
    public bool AllowEmptySelectionSets { get; init; } = true;

    /// <summary>
    /// How many steps may be spent on following fragment spreads. Documents in which every fragment spreads many others
    /// cost a step per spread and operation; beyond the budget validation stops with the error "Validation aborted.".
    /// </summary>
    public int FragmentBudget { get; init; } = 50_000;

    /// <summary>
    /// How many steps may be spent on looking for fields that cannot be merged, which costs the square of the fields
    /// that share a response key. Beyond the budget validation stops with the error "Validation aborted.".
    /// </summary>
    public int MergeBudget { get; init; } = 500_000;
}
