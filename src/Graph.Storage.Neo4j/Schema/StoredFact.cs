using Graph.Storage.Changes;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>A node or relation as a model before may have written it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Labels">Its labels, those of other programs included; of a relation, its type.</param>
/// <param name="FromLabels">The labels of where a relation starts; of a node, none.</param>
/// <param name="ToLabels">The labels of where it ends.</param>
/// <param name="Values">What of it this model knows.</param>
/// <param name="Misfits">The properties that this model does not have, or not with this type.</param>
internal sealed record StoredFact(
    string Id,
    IReadOnlyList<string> Labels,
    IReadOnlyList<string> FromLabels,
    IReadOnlyList<string> ToLabels,
    PropertyValues Values,
    IReadOnlyList<string> Misfits
);
