namespace Graph.GraphQL.Language;

/// <summary>Limits and switches of the parser. The limits are counted while reading, so refused documents cost no more.</summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>The greatest number of tokens in a document; null for no limit. Ignored text is not counted.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The greatest length of the source in UTF-16 units; null for no limit.</summary>
    public int? MaxSourceLength { get; init; }

    /// <summary>
    /// How deep selection sets, values and type references may nest, all counted together. The parser, and most that
    /// reads its trees, recurses; this bounds the stack they need. Reading on a thread with little stack may stop earlier,
    /// with the same error.
    /// </summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>
    /// Whether <c>{ }</c> is a selection set. The September 2025 grammar wants at least one selection; graphql-js 17
    /// accepts none (graphql-spec pull request 1227), and so does this parser unless told otherwise.
    /// </summary>
    public bool AllowEmptySelectionSets { get; init; } = true;

    /// <summary>Ends the reading: it then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Whether nodes know where they were read from. Without locations errors have none either.</summary>
    public bool Locations { get; init; } = true;
}
