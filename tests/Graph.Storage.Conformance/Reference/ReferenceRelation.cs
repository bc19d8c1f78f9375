using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance.Reference;

/// <summary>One version of a relation.</summary>
public sealed record ReferenceRelation(
    string Id,
    RelationType Type,
    string FromId,
    string ToId,
    PropertyValues Values,
    DateTimeOffset Recorded
) : ReferenceFact(Id, Values, Recorded)
{
    public override IReadOnlyList<Property> Properties => Type.Properties;
}
