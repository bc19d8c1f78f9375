namespace Graph.Api.Configuration;

/// <summary>The limits of one request (`Graph__Limits__PageSize`). Every rejection names the limit and how to stay within it.</summary>
public sealed class LimitOptions
{
    /// <summary>The maximum cost of fields, calculated as HotChocolate does.</summary>
    public int FieldCost { get; set; } = 20_000;

    /// <summary>The maximum cost of types, calculated as HotChocolate does: about the number of objects in the response.</summary>
    public int TypeCost { get; set; } = 50_000;

    /// <summary>The default number of edges on a page.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>The maximum number of edges on a page, or of ids in a list.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>The maximum depth of fields. Introspection is exempt.</summary>
    public int Depth { get; set; } = 15;

    /// <summary>The maximum number of aliases in an operation; those in fragments count once per spread.</summary>
    public int Aliases { get; set; } = 200;

    /// <summary>The maximum number of fields that an operation selects once its fragments are expanded, leaves included.</summary>
    public int Selections { get; set; } = 10_000;

    /// <summary>The maximum number of nested relations in a filter.</summary>
    public int FilterDepth { get; set; } = 5;

    /// <summary>The maximum number of conditions in a filter, `and`, `or` and `not` included; a list of values counts once.</summary>
    public int FilterTerms { get; set; } = 500;

    /// <summary>
    /// The maximum number of values that an operation compares with or refers to by id: the items of all lists in its arguments and the
    /// objects around them, counted once per use. The variables are subject to the same limit.
    /// </summary>
    public int FilterValues { get; set; } = 50_000;

    /// <summary>The maximum length of a search text, in UTF-16 code units.</summary>
    public int SearchLength { get; set; } = 1_000;

    /// <summary>The maximum number of tokens in a document.</summary>
    public int Tokens { get; set; } = 20_000;

    /// <summary>The maximum size of a request body, in bytes.</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The maximum size of a response, in bytes before compression; for a batch, of all its responses together.</summary>
    public int AnswerBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// The memory in bytes that all requests together may use for their input and responses. Default: a quarter of the memory available
    /// to the process. Small requests are always served.
    /// </summary>
    public long? MemoryBytes { get; set; }

    /// <summary>The maximum number of concurrent operations on one WebSocket.</summary>
    public int SocketOperations { get; set; } = 50;

    /// <summary>How long a reserved event stream may wait to be opened.</summary>
    public TimeSpan StreamOpening { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a WebSocket may take to send `connection_init`.</summary>
    public TimeSpan SocketInitialisation { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum number of requests in a batch.</summary>
    public int Batch { get; set; } = 10;

    /// <summary>How long an operation may wait in the queue; this counts towards the time of the request.</summary>
    public TimeSpan WaitTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a request may take from its arrival, including the time in the queue.</summary>
    public TimeSpan RequestTime { get; set; } = TimeSpan.FromSeconds(30);
}
