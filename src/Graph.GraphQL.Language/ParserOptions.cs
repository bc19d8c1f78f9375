namespace Graph.GraphQL.Language;

/// <summary>Limits and switches of the parser. The limits are checked while reading, so rejected documents cost no more.</summary>
public sealed record ParserOptions
{
    /// <summary>No limits except the depth.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The maximum number of tokens in a document; null for no limit. Ignored text is not counted.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The maximum length of the source in UTF-16 units; null for no limit.</summary>
    public int? MaxSourceLength { get; init; }

    /// <summary>
    /// The maximum nesting depth of selection sets, values and type references together. The parser and most readers of its
    /// trees recurse; this limits the stack that they need. On a thread with a small stack, parsing may stop earlier with the
    /// same error.
    /// </summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>
    /// Whether <c>{ }</c> is a selection set. The September 2025 grammar requires at least one selection. graphql-js 17 accepts
    /// none (graphql-spec pull request 1227), and so does this parser by default.
    /// </summary>
    public bool AllowEmptySelectionSets { get; init; } = true;

    /// <summary>Cancels the parsing, which then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether nodes keep their source locations. Without locations errors have none either.</summary>
    public bool Locations { get; init; } = true;
}
