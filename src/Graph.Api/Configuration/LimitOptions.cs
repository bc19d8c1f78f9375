namespace Graph.Api.Configuration;

/// <summary>What one request may ask for at most (`Graph__Limits__PageSize`). Every refusal names the limit and how to ask for less.</summary>
public sealed class LimitOptions
{
    /// <summary>The cost of fields, counted as HotChocolate counts it.</summary>
    public int FieldCost { get; set; } = 20_000;

    /// <summary>The cost of types, counted as HotChocolate counts it: about the number of objects in the answer.</summary>
    public int TypeCost { get; set; } = 50_000;

    /// <summary>How many edges a page has when not said.</summary>
    public int DefaultPageSize { get; set; } = 20;

    /// <summary>How many edges a page, or how many ids a list, may have.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>How deep fields may nest. Introspection is exempt.</summary>
    public int Depth { get; set; } = 15;

    /// <summary>How many aliases an operation may have, those in fragments counted as often as they are spread.</summary>
    public int Aliases { get; set; } = 200;

    /// <summary>How many fields an operation may select once its fragments are spread out, those of leaves included.</summary>
    public int Selections { get; set; } = 10_000;

    /// <summary>How many relations a filter may follow one inside another.</summary>
    public int FilterDepth { get; set; } = 5;

    /// <summary>How many conditions a filter may have, those that join others included; a list of values is one.</summary>
    public int FilterTerms { get; set; } = 500;

    /// <summary>
    /// How many values an operation may compare with or name by their ids: the items of all lists in its arguments, counted
    /// as often as they are used, with the objects around them. As many its variables may have.
    /// </summary>
    public int FilterValues { get; set; } = 50_000;

    /// <summary>How long the text of a search may be, in UTF-16 units.</summary>
    public int SearchLength { get; set; } = 1_000;

    /// <summary>How many tokens a document may have.</summary>
    public int Tokens { get; set; } = 20_000;

    /// <summary>The size of a request's body, in bytes.</summary>
    public int BodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The size of an answer, in bytes before it is compressed; of all answers to a batch together.</summary>
    public int AnswerBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// The memory in bytes that all requests together may take for what they sent and their answers; by default a quarter of
    /// what the process may use. Small requests are answered in any case.
    /// </summary>
    public long? MemoryBytes { get; set; }

    /// <summary>How many operations one WebSocket may run at once.</summary>
    public int SocketOperations { get; set; } = 50;

    /// <summary>How long a reserved stream of events may wait to be opened.</summary>
    public TimeSpan StreamOpening { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a WebSocket may wait with its `connection_init`.</summary>
    public TimeSpan SocketInitialisation { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many requests one batch may have.</summary>
    public int Batch { get; set; } = 10;

    /// <summary>How long an operation may wait for its turn; this counts as time of the request.</summary>
    public TimeSpan WaitTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a request may take from its arrival, waiting included.</summary>
    public TimeSpan RequestTime { get; set; } = TimeSpan.FromSeconds(30);
}
