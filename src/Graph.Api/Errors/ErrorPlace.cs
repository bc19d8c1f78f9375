namespace Graph.Api.Errors;

/// <summary>Where an error occurs.</summary>
internal enum ErrorPlace
{
    /// <summary>Before the request is read as GraphQL: the response consists of the error only.</summary>
    Transport,

    /// <summary>Before any part of the operation runs: it is over a limit.</summary>
    Limits,

    /// <summary>At a root field, whose arguments are invalid; other root fields are executed.</summary>
    Arguments,

    /// <summary>At a field, while the operation runs.</summary>
    Execution,
}
