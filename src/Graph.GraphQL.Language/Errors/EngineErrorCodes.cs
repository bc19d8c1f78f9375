namespace Graph.GraphQL.Errors;

/// <summary>The codes that the engine itself puts under <c>extensions.code</c>. Errors of syntax and validation have none.</summary>
public static class EngineErrorCodes
{
    /// <summary>A resolver threw something that is no <see cref="GraphQLException"/>.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
