using Graph.GraphQL.Errors;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Bounds what one response may take while it is made. A host derives from it; the engine tells it what it is about to
/// need, and ends the response with the error of a <see cref="ResponseRefusedException"/> that it throws. Must be
/// thread-safe: what was sent is given back by who sends it, while the rest is made.
/// </summary>
public abstract class ResponseMeter
{
    /// <summary>The response will have at least so many bytes, those before <see cref="Settle"/> not among them.</summary>
    /// <exception cref="ResponseRefusedException">That is too much.</exception>
    public abstract void Expect(long bytes);

    /// <summary>So many bytes of the response will be sent: what is expected from now on comes on top of them.</summary>
    public abstract void Settle(long bytes);

    /// <summary>So many bytes of memory are needed from now on, or no longer when negative.</summary>
    /// <exception cref="ResponseRefusedException">There is no more memory to be had.</exception>
    public abstract void Hold(long bytes);
}
