namespace Graph.GraphQL.Language;

/// <summary>The keywords of the kinds of operation.</summary>
public static class OperationTypes
{
    /// <summary>The keyword in a document: "query", "mutation" or "subscription".</summary>
    public static string ToKeyword(this OperationType type) =>
        type switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };

    /// <summary>The kind of operation with a keyword; case matters.</summary>
    public static bool TryParse(ReadOnlySpan<char> keyword, out OperationType type)
    {
        (var known, type) = keyword switch
        {
            "query" => (true, OperationType.Query),
            "mutation" => (true, OperationType.Mutation),
            "subscription" => (true, OperationType.Subscription),
            _ => (false, default),
        };
        return known;
    }
}
