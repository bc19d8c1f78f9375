namespace Graph.Storage;

/// <summary>
/// The request asks for more than a limit allows. It is the request's fault: the message may be shown to the client, and
/// says how to ask for less.
/// </summary>
public sealed class PlanRefusedException : Exception
{
    /// <summary>Refuses.</summary>
    /// <param name="code">A stable code: <c>ORDER_NEEDS_INDEX</c>.</param>
    /// <param name="message">What was asked and which limit it meets, in a sentence.</param>
    /// <param name="advice">How to ask for less, in a sentence.</param>
    public PlanRefusedException(string code, string message, string advice)
        : base($"{message} {advice}")
    {
        Code = code;
        Advice = advice;
    }

    /// <summary>A stable code for <c>extensions.code</c>.</summary>
    public string Code { get; }

    /// <summary>How to ask for less.</summary>
    public string Advice { get; }
}
