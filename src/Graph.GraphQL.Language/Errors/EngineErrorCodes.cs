namespace Graph.GraphQL.Errors;

/// <summary>The codes that the engine itself sets in <c>extensions.code</c>. Errors of syntax and validation have none.</summary>
public static class EngineErrorCodes
{
    /// <summary>A resolver threw an exception other than <see cref="GraphQLException"/>.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
