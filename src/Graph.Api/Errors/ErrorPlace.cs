namespace Graph.Api.Errors;

/// <summary>Where a client meets an error.</summary>
internal enum ErrorPlace
{
    /// <summary>Before the request is read as GraphQL: the whole response is the error.</summary>
    Transport,

    /// <summary>Before anything of the operation runs: it is over a limit.</summary>
    Limits,

    /// <summary>At a root field, whose arguments cannot be answered; other root fields are.</summary>
    Arguments,

    /// <summary>At a field, while the operation runs.</summary>
    Execution,
}
