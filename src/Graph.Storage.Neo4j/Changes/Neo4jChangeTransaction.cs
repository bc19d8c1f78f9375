using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>The data that a change reads and writes on the server, within a transaction that has locked the store.</summary>
/// <param name="model">The model.</param>
/// <param name="transaction">The transaction, which the caller begins and ends.</param>
/// <param name="state">The state that was read with the lock.</param>
internal sealed class Neo4jChangeTransaction(GraphModel model, CypherTransaction transaction, StateRow state) : IChangeTransaction
{
    private readonly Neo4jFactLookup _lookup = new(model, transaction, isEmpty: state.Last == 0);

    public IFactLookup Lookup => _lookup;

    public ValueTask<ChangeResult?> FindAppliedAsync(string id, CancellationToken cancellation) => new(state.Applied);

    public ValueTask<long> LastNumberAsync(CancellationToken cancellation) => new(state.Last);

    public ValueTask<long> LastInstantAsync(CancellationToken cancellation) => new(state.At);

    public ValueTask<string?> ModelHashAsync(CancellationToken cancellation) => new(state.Model);

    public ValueTask<IReadOnlyList<string>> WriteSourcesAsync(GraphChange change, CancellationToken cancellation) =>
        SourceTable.WriteAsync(transaction, change, cancellation);

    public ValueTask WriteFactsAsync(ChangeSet differences, long at, CancellationToken cancellation) =>
        new ChangeWriter(model, transaction, _lookup, at).WriteAsync(differences, cancellation);

    public ValueTask WriteLogAsync(LogEntry entry, CancellationToken cancellation) =>
        ChangeLog.WriteAsync(transaction, entry, state.Attempt, cancellation);

    public ValueTask SaveAppliedAsync(string id, ChangeResult result, CancellationToken cancellation) =>
        ChangeLog.SaveAppliedAsync(transaction, id, result, cancellation);
}
