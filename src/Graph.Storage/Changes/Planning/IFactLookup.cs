using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// What a change is checked against: the facts as they stand when it is applied. A store implements it within the
/// transaction that applies the change. Everything is asked for many at once; ids are exact, never redirected.
/// </summary>
public interface IFactLookup
{
    /// <summary>The standing nodes among these ids.</summary>
    ValueTask<IReadOnlyDictionary<string, NodeState>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The standing relations among these ids.</summary>
    ValueTask<IReadOnlyDictionary<string, RelationState>> RelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>What those of these ids that were merged away resolve to.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> RedirectsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Those of these ids that stood once and were withdrawn.</summary>
    ValueTask<IReadOnlySet<string>> RetractedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Every relation that stands on one of these nodes, once.</summary>
    ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellation);

    /// <summary>The relations of this type that run from these nodes in this direction.</summary>
    ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
        IReadOnlyCollection<string> nodeIds,
        RelationType type,
        RelationDirection direction,
        CancellationToken cancellation
    );

    /// <summary>The relations that stand in these places.</summary>
    ValueTask<IReadOnlyList<RelationState>> RelationsAtAsync(IReadOnlyCollection<RelationPlace> places, CancellationToken cancellation);

    /// <summary>The standing facts that name one of these facts in a property (<see cref="ReferenceProperties"/>).</summary>
    ValueTask<IReadOnlyList<FactDependent>> DependentsAsync(IReadOnlyCollection<string> factIds, CancellationToken cancellation);
}
