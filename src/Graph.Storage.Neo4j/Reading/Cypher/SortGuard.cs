using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Rows of a collection are sorted only if there are not too many.</summary>
/// <param name="Type">The type of the collection.</param>
/// <param name="Term">The term whose order no index has.</param>
/// <param name="Count">The maximum number of rows, if it is known without reading them; or null.</param>
internal sealed record SortGuard(NodeType Type, OrderTerm Term, string? Count)
{
    /// <summary>The rejection of a plan that would sort more than this.</summary>
    public PlanRefusedException Refusal(int max) => PlanRefusedException.OrderNeedsIndex(Type, Term, max);
}
