using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage;

/// <summary>
/// The request exceeds a limit. This is an error of the client: the message may be shown to it and explains how to reduce the
/// request.
/// </summary>
public sealed class PlanRefusedException : Exception
{
    private PlanRefusedException(PlanRefusal reason, string message)
        : base(message) => Reason = reason;

    /// <summary>The limit that the plan exceeds.</summary>
    public PlanRefusal Reason { get; }

    /// <summary>Creates the rejection of sorting a collection.</summary>
    /// <param name="type">The type of the collection.</param>
    /// <param name="term">The term for which there is no index.</param>
    /// <param name="max">The maximum number of nodes to sort.</param>
    public static PlanRefusedException OrderNeedsIndex(NodeType type, OrderTerm term, int max) =>
        new(
            PlanRefusal.OrderNeedsIndex,
            $"Ordering {type.Plural} by {term} requires sorting more than {max} of them. "
                + "Filter them further, or order by a property that the model marks @sortable."
        );
}
