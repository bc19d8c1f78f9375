using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance.Reference;

/// <summary>One version of a node or a relation.</summary>
public abstract record ReferenceFact(string Id, PropertyValues Values, DateTimeOffset Recorded)
{
    public DateTimeOffset? Retracted { get; set; }

    public abstract IReadOnlyList<Property> Properties { get; }

    public bool KnownAt(DateTimeOffset? instant) =>
        instant is { } at ? Recorded <= at && (Retracted is not { } retracted || retracted > at) : Retracted is null;

    public bool HoldsAt(PartialDate? asOf) =>
        asOf is null
        || (
            (Values["since"] is not PartialDate since || since.EarliestMoment <= asOf.LatestMoment)
            && (Values["until"] is not PartialDate until || until.LatestMoment >= asOf.EarliestMoment)
        );
}
