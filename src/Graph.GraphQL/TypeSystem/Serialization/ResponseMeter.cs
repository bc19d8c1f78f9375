using Graph.GraphQL.Errors;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Limits the resources of one response while it is created. A host derives from it; the engine reports its needs in advance,
/// and ends the response with the error of a <see cref="ResponseRefusedException"/> thrown by the meter. Must be thread-safe:
/// the sender releases sent parts while the rest is being created.
/// </summary>
public abstract class ResponseMeter
{
    /// <summary>
    /// Reports that the response will have at least this number of bytes, not counting those before <see cref="Settle"/>.
    /// </summary>
    /// <exception cref="ResponseRefusedException">The response is too large.</exception>
    public abstract void Expect(long bytes);

    /// <summary>Reports that this number of bytes of the response will be sent; later expectations are added to them.</summary>
    public abstract void Settle(long bytes);

    /// <summary>Reports that this number of bytes of memory is needed from now on, or is released if negative.</summary>
    /// <exception cref="ResponseRefusedException">No more memory is available.</exception>
    public abstract void Hold(long bytes);
}
