using System.Runtime.CompilerServices;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Introspection;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Engine;

/// <summary>
/// Executes requests on a schema: parse, validate, select the operation, coerce variables, check limits, execute. Parsed and
/// validated documents are cached by their text. Thread-safe.
/// </summary>
public sealed class GraphQLEngine
{
    private static readonly ObjectColumn NoRootValue = new([new Dictionary<string, object?>()]);

    private readonly EngineOptions _options;
    private readonly RequestPlanner _planner;

    /// <param name="schema">A valid schema.</param>
    /// <param name="options">The options for requests; null for the defaults.</param>
    /// <exception cref="SchemaException">The schema is not valid.</exception>
    public GraphQLEngine(Schema schema, EngineOptions? options = null)
    {
        if (schema.Errors.Count > 0)
            throw new SchemaException(schema.Errors);
        Schema = schema;
        _options = options ?? new EngineOptions();
        _planner = new RequestPlanner(schema, _options);
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>The cached documents.</summary>
    internal DocumentCache Documents => _planner.Documents;

    /// <summary>
    /// The kind of operation that a request selects, so that a host can reject a mutation over GET; null if the request does
    /// not select one (<see cref="ExecuteAsync(GraphQLRequest, CancellationToken)"/> then reports the reason).
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OperationType? FindOperationType(GraphQLRequest request, CancellationToken cancellation = default) =>
        _planner.Prepare(request, cancellation).FindOperation(request.OperationName, out _)?.Operation;

    /// <summary>
    /// Executes a query or mutation. A subscription is rejected (see <see cref="SubscribeAsync"/>), unless the request has a
    /// root value, which is then its only event.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        if (!_planner.TryPlan(request, out var context, out var refusal, cancellation))
            return refusal;
        if (RefusalOfStream(context) is { } noStream)
            return noStream;
        return await ExecuteAsync(context, request.RootValue ?? NoRootValue, cancellation);
    }

    /// <summary>
    /// Executes a query or mutation as <see cref="ExecuteAsync(GraphQLRequest, CancellationToken)"/> does; if
    /// <see cref="EngineOptions.IncrementalDelivery"/> is on, deferred and streamed parts follow the rest. Limits are checked
    /// on the entire operation. The selection trees passed to resolvers contain only the fields that are executed with them.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<IncrementalResult> ExecuteIncrementallyAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        if (!_planner.TryPlan(request, out var context, out var refusal, cancellation))
            return new IncrementalResult(refusal);
        if (RefusalOfStream(context) is { } noStream)
            return new IncrementalResult(noStream);
        var root = request.RootValue ?? NoRootValue;
        var isPlain = !_options.IncrementalDelivery || context.Operation.Operation.Operation == OperationType.Subscription;
        if (isPlain)
            return new IncrementalResult(await ExecuteAsync(context, root, cancellation));

        context = context.With(context.Operation.Incrementally());
        var writer = await WriteAsync(context, root, cancellation);
        if (writer.Work is not { IsEmpty: false } work)
            return new IncrementalResult(new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions));

        try
        {
            request.Meter?.Settle(writer.Json.Length);
            var delivery = new IncrementalDelivery(
                work,
                ended => new Executor(context, IntrospectionResolvers.Find, ended),
                _options.OnUnexpected,
                request.Meter
            );
            var initial = new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions, delivery.Announcement);
            return new IncrementalResult(initial, delivery.RunAsync(cancellation));
        }
        catch (ResponseRefusedException refused)
        {
            // There is not even room to announce the later parts.
            using var initial = new ExecutionResult(writer.Json, writer.Errors);
            return new IncrementalResult(initial.GivenUp(refused.Error));
        }
    }

    /// <summary>
    /// Executes any operation as a stream of responses: one per event for a subscription, and exactly one for a query, a
    /// mutation or a rejected request.
    /// </summary>
    public async IAsyncEnumerable<ExecutionResult> SubscribeAsync(
        GraphQLRequest request,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        OperationContext? context = null;
        ExecutionResult? answer = null;
        await _options.Step(
            async ended =>
            {
                if (
                    _planner.TryPlan(request, out context, out answer, ended)
                    && context.Operation.Operation.Operation != OperationType.Subscription
                )
                {
                    answer = await ExecuteAsync(context, request.RootValue ?? NoRootValue, ended);
                }
            },
            cancellation
        );
        if (answer is not null)
        {
            yield return answer;
            yield break;
        }

        await using var events = new EventStream(context!, _options.OnUnexpected, cancellation);
        while (await events.MoveNextAsync())
        {
            if (events.Refusal is { } error)
            {
                yield return ExecutionResult.RequestError(error);
                yield break;
            }

            await _options.Step(async ended => answer = await ExecuteAsync(context!, events.Current, ended), cancellation);
            yield return answer!;
        }
    }

    private static ExecutionResult? RefusalOfStream(OperationContext context) =>
        context.Operation.Operation.Operation == OperationType.Subscription && context.Request.RootValue is null
            ? ExecutionResult.RequestError(
                new GraphQLError(
                    "A subscription returns a stream of responses, but this request allows only one response.",
                    context.Operation.Operation
                )
            )
            : null;

    private async ValueTask<ExecutionResult> ExecuteAsync(OperationContext context, Column rootValue, CancellationToken cancellation)
    {
        var writer = await WriteAsync(context, rootValue, cancellation);
        return new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions);
    }

    private async ValueTask<ResponseWriter> WriteAsync(OperationContext context, Column rootValue, CancellationToken cancellation)
    {
        var writer = await OperationExecution.WriteAsync(context, rootValue, _options.OnUnexpected, cancellation);
        _planner.Remember(context, writer.Errors);
        return writer;
    }
}
