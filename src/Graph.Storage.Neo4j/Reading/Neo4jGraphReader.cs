using Graph.Model;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Reading.Cypher;
using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Neo4j.Search;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading;

/// <summary>
/// The read side of the store: one statement per plan (a search takes two). Neo4j reads committed data row by row; a result
/// during which a change was committed is therefore read again. Safe for concurrent use.
/// </summary>
internal sealed class Neo4jGraphReader(QueryApi api, GraphModel model) : IGraphReader
{
    private const int MaxAttempts = 100;
    private const int LongestPause = 30;

    private readonly ModelIndexes _indexes = new(model);
    private readonly SearchIndex _search = new(api, model);
    private long _unlogged;

    /// <summary>The maximum number of nodes of a collection that are sorted when no index has the order.</summary>
    public int MaxSorted { get; init; } = CypherQuery.DefaultMaxSorted;

    /// <inheritdoc/>
    public async ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default) =>
        (await ReadAsync(plan, cancellation)).Result;

    /// <summary>The result of a plan, and the number and the timestamp of the last change that it contains.</summary>
    /// <exception cref="StoreException">Changes are so frequent that no result is from one state.</exception>
    public async ValueTask<Answer> ReadAsync(FetchPlan plan, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var compiled = plan.Source is SearchSource ? null : Compile(plan);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var answer = compiled is null
                ? await new SearchReader(this, _search).ReadAsync(plan, (SearchSource)plan.Source, cancellation)
                : await ReadAsync(compiled, acceptsUnlogged: attempt == MaxAttempts / 5, cancellation);
            if (answer is not null)
                return answer;
            // A large change takes a while to become visible. No clocks are compared.
            await Task.Delay(Math.Min(attempt, LongestPause), cancellation);
        }
        throw new StoreException(
            $"The graph was changed during each of {MaxAttempts} attempts to read it. "
                + "Try again, or write fewer changes with more facts each."
        );
    }

    /// <summary>The statement for a plan whose source is not a search.</summary>
    /// <exception cref="PlanRefusedException">The plan would sort too many rows.</exception>
    internal PlanCypher Compile(FetchPlan plan) =>
        PlanCypher.Compile(plan, new CypherQuery(model, _indexes, plan.View) { MaxSorted = MaxSorted });

    private async ValueTask<Answer?> ReadAsync(PlanCypher compiled, bool acceptsUnlogged, CancellationToken cancellation)
    {
        var answer = await api.ReadAsync(compiled.Statement, () => new AnswerDecoder(compiled.Shape), cancellation);
        if (answer.First != answer.Last)
            return null;
        if (!answer.IsStore)
            throw StoreState.Lost();
        if (answer.IsUnlogged && Volatile.Read(ref _unlogged) != answer.First)
        {
            // A graph that was imported as a whole has a number and no log.
            if (!acceptsUnlogged)
                return null;
            Volatile.Write(ref _unlogged, answer.First);
        }
        return new Answer(new FetchResult(answer.Build()), answer.First, answer.At);
    }

    /// <summary>A result from one state.</summary>
    /// <param name="Result">The result.</param>
    /// <param name="Change">The number of the last change that it contains.</param>
    /// <param name="At">The timestamp of that change, in milliseconds.</param>
    internal sealed record Answer(FetchResult Result, long Change, long At);
}
