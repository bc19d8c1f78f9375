using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// The current facts against which a change is checked. A store implements it within the transaction that applies the change.
/// All lookups are batched; ids are exact and never redirected.
/// </summary>
public interface IFactLookup
{
    /// <summary>The current nodes with these ids.</summary>
    ValueTask<IReadOnlyDictionary<string, NodeState>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The current relations with these ids.</summary>
    ValueTask<IReadOnlyDictionary<string, RelationState>> RelationsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The redirects of those ids that were merged.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> RedirectsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Those ids whose facts existed and were withdrawn.</summary>
    ValueTask<IReadOnlySet<string>> RetractedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>Every current relation of one of these nodes, each once.</summary>
    ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellation);

    /// <summary>The relations of this type that run from these nodes in this direction.</summary>
    ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
        IReadOnlyCollection<string> nodeIds,
        RelationType type,
        RelationDirection direction,
        CancellationToken cancellation
    );

    /// <summary>The current relations in these positions.</summary>
    ValueTask<IReadOnlyList<RelationState>> RelationsAtAsync(IReadOnlyCollection<RelationPlace> places, CancellationToken cancellation);

    /// <summary>The current facts that name one of these facts in a property (<see cref="ReferenceProperties"/>).</summary>
    ValueTask<IReadOnlyList<FactDependent>> DependentsAsync(IReadOnlyCollection<string> factIds, CancellationToken cancellation);
}
