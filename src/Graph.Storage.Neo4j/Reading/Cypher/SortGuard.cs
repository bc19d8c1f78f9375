using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Rows of a collection are sorted only where they are not too many.</summary>
/// <param name="Type">The collection's.</param>
/// <param name="Term">What no index has the order of.</param>
/// <param name="Count">How many there are at most, where that is known without looking at them; or null.</param>
internal sealed record SortGuard(NodeType Type, OrderTerm Term, string? Count)
{
    /// <summary>The refusal of a plan that would sort more than this.</summary>
    public PlanRefusedException Refusal(int max) => new("ORDER_NEEDS_INDEX",
        $"Ordering {Type.Plural} by {Term} means sorting more than {max} of them.",
        "Filter them to fewer, or order by something that the model marks @sortable.");
}
