using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage;

/// <summary>
/// The request asks for more than a limit allows. It is the request's fault: the message may be shown to the client, and
/// says how to ask for less.
/// </summary>
public sealed class PlanRefusedException : Exception
{
    private PlanRefusedException(PlanRefusal reason, string message)
        : base(message) => Reason = reason;

    /// <summary>The limit that the plan meets.</summary>
    public PlanRefusal Reason { get; }

    /// <summary>Refuses to sort a collection.</summary>
    /// <param name="type">The collection's.</param>
    /// <param name="term">What no index has the order of.</param>
    /// <param name="max">How many nodes are sorted at most.</param>
    public static PlanRefusedException OrderNeedsIndex(NodeType type, OrderTerm term, int max) =>
        new(
            PlanRefusal.OrderNeedsIndex,
            $"Ordering {type.Plural} by {term} requires sorting more than {max} of them. "
                + "Filter them further, or order by a property that the model marks @sortable."
        );
}
