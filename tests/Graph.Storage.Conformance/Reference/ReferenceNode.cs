using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance.Reference;

/// <summary>One version of a node.</summary>
public sealed record ReferenceNode(string Id, Kind Kind, PropertyValues Values, DateTimeOffset Recorded)
    : ReferenceFact(Id, Values, Recorded)
{
    public override IReadOnlyList<Property> Properties => Kind.Properties;
}
