using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Introspection;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Engine;

/// <summary>
/// Answers requests on a schema: parse, validate, choose the operation, coerce variables, check limits, execute. Parsed
/// and validated documents are remembered by their text. Thread safe.
/// </summary>
public sealed class GraphQLEngine
{
    private static readonly ObjectColumn NoRootValue = new([new Dictionary<string, object?>()]);

    private readonly EngineOptions _options;
    private readonly DocumentCache _cache;

    /// <param name="schema">A valid schema.</param>
    /// <param name="options">How requests are treated; null for the defaults.</param>
    /// <exception cref="SchemaException">The schema is not valid.</exception>
    public GraphQLEngine(Schema schema, EngineOptions? options = null)
    {
        if (schema.Errors.Count > 0) throw new SchemaException(schema.Errors);
        Schema = schema;
        _options = options ?? new EngineOptions();
        _cache = new DocumentCache(_options.DocumentCacheCapacity);
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>
    /// The kind of operation that a request asks for, so that a host can refuse a mutation over GET; null when the
    /// request does not say one (<see cref="ExecuteAsync"/> will say why).
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OperationType? FindOperationType(GraphQLRequest request, CancellationToken cancellation = default) =>
        Prepare(request.Query, cancellation).FindOperation(request.OperationName, out _)?.Operation;

    /// <summary>
    /// Executes a query or mutation. A subscription is refused (see <see cref="SubscribeAsync"/>), unless the request has
    /// a root value: then that is taken for its one event.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        if (!TryPlan(request, out var context, out var refusal, cancellation)) return refusal;
        if (RefusalOfStream(context) is { } noStream) return noStream;
        return await ExecuteAsync(context, request.RootValue ?? NoRootValue, cancellation);
    }

    /// <summary>
    /// Executes a query or mutation as <see cref="ExecuteAsync"/> does; what is deferred or streamed comes after the rest,
    /// when <see cref="EngineOptions.IncrementalDelivery"/> is on. Limits are checked on the operation as a whole. Selection
    /// trees that resolvers see have only what is executed with them.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<IncrementalResult> ExecuteIncrementallyAsync(
        GraphQLRequest request, CancellationToken cancellation = default)
    {
        if (!TryPlan(request, out var context, out var refusal, cancellation)) return new IncrementalResult(refusal);
        if (RefusalOfStream(context) is { } noStream) return new IncrementalResult(noStream);
        var root = request.RootValue ?? NoRootValue;
        var isPlain = !_options.IncrementalDelivery || context.Operation.Operation.Operation == OperationType.Subscription;
        if (isPlain) return new IncrementalResult(await ExecuteAsync(context, root, cancellation));

        context = context.With(context.Operation.Incrementally());
        var writer = await WriteAsync(context, root, cancellation);
        if (writer.Work is not { IsEmpty: false } work)
            return new IncrementalResult(new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions));

        var delivery = new IncrementalDelivery(
            work, ended => new Executor(context, IntrospectionResolvers.Find, ended), _options.OnUnexpected);
        var initial = new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions, delivery.Announcement);
        return new IncrementalResult(initial, delivery.RunAsync(cancellation));
    }

    /// <summary>
    /// Executes any operation as a stream of responses: a subscription answers once per event, a query or mutation, and
    /// a request that is refused, exactly once.
    /// </summary>
    public async IAsyncEnumerable<ExecutionResult> SubscribeAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        OperationContext? context = null;
        ExecutionResult? answer = null;
        await _options.Step(
            async ended =>
            {
                if (TryPlan(request, out context, out answer, ended) && context.Operation.Operation.Operation != OperationType.Subscription)
                    answer = await ExecuteAsync(context, request.RootValue ?? NoRootValue, ended);
            },
            cancellation);
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
            ? ExecutionResult.RequestError(new GraphQLError(
                "A subscription is answered by a stream of responses; this request can only be answered by one.",
                context.Operation.Operation))
            : null;

    private bool TryPlan(
        GraphQLRequest request,
        [NotNullWhen(true)] out OperationContext? context,
        [NotNullWhen(false)] out ExecutionResult? refusal,
        CancellationToken cancellation)
    {
        context = null;
        var document = Prepare(request.Query, cancellation);
        if (!document.Errors.IsEmpty)
        {
            refusal = ExecutionResult.RequestError(document.Errors);
            return false;
        }

        if (document.FindOperation(request.OperationName, out var error) is not { } operation)
        {
            refusal = ExecutionResult.RequestError(error!);
            return false;
        }

        if (Schema.RootType(operation.Operation) is not ObjectType rootType)
        {
            refusal = ExecutionResult.RequestError(new GraphQLError(
                $"Schema is not configured to execute {operation.Operation.ToKeyword()} operation.", operation));
            return false;
        }

        if (request.Variables.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
        {
            refusal = ExecutionResult.RequestError(new GraphQLError("Variables must be provided as an object."));
            return false;
        }

        var variables = VariableCoercion.Coerce(Schema, operation.VariableDefinitions, request.Variables, out var variableErrors, cancellation);
        if (!variableErrors.IsEmpty)
        {
            refusal = ExecutionResult.RequestError(variableErrors);
            return false;
        }

        context = new OperationContext(document.Plan(Schema, operation, variables, rootType), request);
        foreach (var rule in _options.OperationRules)
        {
            var errors = rule.Check(context).ToList();
            if (errors.Count == 0) continue;
            refusal = ExecutionResult.RequestError(errors);
            return false;
        }

        refusal = null;
        return true;
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(OperationContext context, Column rootValue, CancellationToken cancellation)
    {
        var writer = await WriteAsync(context, rootValue, cancellation);
        return new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions);
    }

    private async ValueTask<ResponseWriter> WriteAsync(OperationContext context, Column rootValue, CancellationToken cancellation)
    {
        var tree = context.Operation;
        var writer = new ResponseWriter(new JsonBuffer(), _options.OnUnexpected, cancellation);
        if (tree.Root.Error is { } error)
        {
            writer.Errors.Add(error);
            writer.Json.WriteNull();
            return writer;
        }

        var executor = new Executor(context, IntrospectionResolvers.Find, cancellation);
        var root = new ObjectGroup(rootValue, tree.Root);
        bool good;
        if (tree.Operation.Operation == OperationType.Mutation)
        {
            good = await ExecuteSeriallyAsync(executor, root, writer);
        }
        else
        {
            await executor.ExecuteAsync(root);
            good = root.Write(0, writer, null);
        }

        if (!good)
        {
            writer.TakeBack(0);
            writer.Json.WriteNull();
        }

        return writer;
    }

    // Each root field is executed to its end and written before the next begins; one whose null propagates ends it all.
    private static async ValueTask<bool> ExecuteSeriallyAsync(Executor executor, ObjectGroup root, ResponseWriter writer)
    {
        var deferred = root.Enter(writer, null);
        for (var field = 0; field < root.Selections.Length; field++)
        {
            await executor.ExecuteAsync(root, field);
            if (!root.WriteField(field, 0, writer)) return false;
        }

        root.WriteEnd(writer);
        root.Leave(0, writer, null, deferred);
        return true;
    }

    private PreparedDocument Prepare(string text, CancellationToken cancellation) =>
        text.Length > _options.MaxCachedDocumentLength
            ? PrepareNew(text, cancellation)
            : _cache.GetOrAdd(text, missing => PrepareNew(missing, cancellation));

    private PreparedDocument PrepareNew(string text, CancellationToken cancellation)
    {
        var parser = _options.Parser with { Cancellation = cancellation };
        if (!Parser.TryParse(new Source(text), out var document, out var syntaxError, parser))
            return new PreparedDocument([syntaxError]);
        var validation = _options.Validation with { Cancellation = cancellation };
        var errors = Validator.Validate(Schema, document, _options.ValidationRules, validation);
        return errors.IsEmpty ? new PreparedDocument(document) : new PreparedDocument(errors);
    }
}
