using Graph.Storage.Changes;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>A node or relation as a previous model may have written it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Labels">Its labels, including those of other programs; for a relation, its type.</param>
/// <param name="FromLabels">The labels of a relation's start; empty for a node.</param>
/// <param name="ToLabels">The labels of its end.</param>
/// <param name="Values">The values that this model defines.</param>
/// <param name="Misfits">The properties that this model does not define, or defines with another type.</param>
internal sealed record StoredFact(
    string Id,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> FromLabels,
    IReadOnlyList<string> ToLabels,
    PropertyValues Values,
    IReadOnlyList<string> Misfits
);
