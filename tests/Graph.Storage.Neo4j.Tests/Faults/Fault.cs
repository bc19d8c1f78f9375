namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>What a <see cref="FaultProxy"/> does with one request.</summary>
internal abstract record Fault
{
    /// <summary>Passes request and answer on.</summary>
    public static Fault None { get; } = new Pass();

    /// <summary>Closes the connection; the server never hears of the request.</summary>
    public static Fault Drop { get; } = new DropRequest();

    /// <summary>Takes the request and never answers; the server never hears of it.</summary>
    public static Fault Hang { get; } = new HangRequest();

    /// <summary>The server does what it is asked, and its answer is lost.</summary>
    public static Fault LoseAnswer { get; } = new Pass(CutAfter: 0);

    /// <summary>The server begins what it is asked, and the connection ends meanwhile.</summary>
    public static Fault Leave(TimeSpan after) => new LeaveServer(after);

    /// <summary>The connection ends after so many bytes of the answer, headers included.</summary>
    public static Fault Cut(int bytes) => new Pass(CutAfter: bytes);

    /// <summary>The answer begins later.</summary>
    public static Fault Delay(TimeSpan by) => new Pass(Before: by);

    /// <summary>The answer comes in small pieces with a pause after each.</summary>
    public static Fault Trickle(int bytes, TimeSpan pause) => new Pass(PieceBytes: bytes, Pause: pause);

    /// <summary>The proxy answers in the server's place.</summary>
    public static Fault Say(int status, string body, string? header = null, string mediaType = "application/json") =>
        new Answer(status, body, header, mediaType);

    internal sealed record Pass(int? CutAfter = null, TimeSpan Before = default, int? PieceBytes = null, TimeSpan Pause = default) : Fault;

    internal sealed record DropRequest : Fault;

    internal sealed record HangRequest : Fault;

    internal sealed record LeaveServer(TimeSpan After) : Fault;

    internal sealed record Answer(int Status, string Body, string? Header, string MediaType) : Fault;
}
