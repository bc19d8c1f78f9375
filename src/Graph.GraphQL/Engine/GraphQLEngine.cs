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
        _cache = new DocumentCache(_options.DocumentCacheBytes);
    }

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>The documents that are remembered.</summary>
    internal DocumentCache Documents => _cache;

    /// <summary>
    /// The kind of operation that a request asks for, so that a host can refuse a mutation over GET; null when the
    /// request does not say one (<see cref="ExecuteAsync"/> will say why).
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public OperationType? FindOperationType(GraphQLRequest request, CancellationToken cancellation = default) =>
        Prepare(request, cancellation).FindOperation(request.OperationName, out _)?.Operation;

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
        Remember(context, writer.Errors);
        if (writer.Work is not { IsEmpty: false } work)
            return new IncrementalResult(new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions));

        try
        {
            request.Meter?.Settle(writer.Json.Length);
            var delivery = new IncrementalDelivery(
                work, ended => new Executor(context, IntrospectionResolvers.Find, ended), _options.OnUnexpected, request.Meter);
            var initial = new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions, delivery.Announcement);
            return new IncrementalResult(initial, delivery.RunAsync(cancellation));
        }
        catch (ResponseRefusedException refused)
        {
            // There is no room even to say what comes later.
            using var initial = new ExecutionResult(writer.Json, writer.Errors);
            return new IncrementalResult(initial.GivenUp(refused.Error));
        }
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
        try
        {
            return TryPlanMetered(request, out context, out refusal, cancellation);
        }
        catch (ResponseRefusedException refused)
        {
            context = null;
            refusal = ExecutionResult.RequestError(refused.Error);
            return false;
        }
    }

    private bool TryPlanMetered(
        GraphQLRequest request,
        [NotNullWhen(true)] out OperationContext? context,
        [NotNullWhen(false)] out ExecutionResult? refusal,
        CancellationToken cancellation)
    {
        context = null;
        foreach (var rule in _options.OperationRules)
        {
            var errors = rule.CheckRequest(request).ToList();
            if (errors.Count == 0) continue;
            refusal = ExecutionResult.RequestError(errors);
            return false;
        }

        var document = Prepare(request, cancellation);
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

        // What is remembered is there already; the rest lives as long as the request.
        if (!_cache.TryGet(document.Text, out _)) request.Meter?.Hold(document.Bytes + context.Operation.Bytes);
        refusal = null;
        return true;
    }

    // Nothing is kept of what was refused: whoever sends what has never been answered must not fill the memory with it.
    private void Remember(OperationContext context, List<GraphQLError> errors)
    {
        if (errors.Count > 0 || context.Request.Prepared is not { } document) return;
        document.Remember(context.Original);
        _cache.Keep(document);
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(OperationContext context, Column rootValue, CancellationToken cancellation)
    {
        var writer = await WriteAsync(context, rootValue, cancellation);
        Remember(context, writer.Errors);
        return new ExecutionResult(writer.Json, writer.Errors, context.ResponseExtensions);
    }

    private async ValueTask<ResponseWriter> WriteAsync(OperationContext context, Column rootValue, CancellationToken cancellation)
    {
        var meter = context.Request.Meter;
        var executor = new Executor(context, IntrospectionResolvers.Find, cancellation);
        JsonBuffer? json = null;
        try
        {
            json = new JsonBuffer(meter: meter);
            var writer = new ResponseWriter(json, _options.OnUnexpected, meter, cancellation);
            await WriteAsync(context, rootValue, executor, writer);
            writer.Check();
            return writer;
        }
        catch (ResponseRefusedException refused)
        {
            json?.Dispose();
            var writer = new ResponseWriter(new JsonBuffer(), _options.OnUnexpected, null, cancellation);
            writer.Errors.Add(refused.Error);
            writer.Json.WriteNull();
            return writer;
        }
        catch
        {
            json?.Dispose();
            throw;
        }
        finally
        {
            // What was executed is written; only what is left for later still needs it.
            meter?.Hold(-executor.Held);
        }
    }

    private static async ValueTask WriteAsync(OperationContext context, Column rootValue, Executor executor, ResponseWriter writer)
    {
        var tree = context.Operation;
        if (tree.Root.Error is { } error)
        {
            writer.Errors.Add(error);
            writer.Json.WriteNull();
            return;
        }

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

        if (good) return;
        writer.TakeBack(0);
        writer.Json.WriteNull();
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

    private PreparedDocument Prepare(GraphQLRequest request, CancellationToken cancellation)
    {
        if (request.Prepared is { } prepared && ReferenceEquals(prepared.Text, request.Query)) return prepared;
        if (!_cache.TryGet(request.Query, out var document)) document = PrepareNew(request.Query, cancellation);
        request.Prepared = document;
        return document;
    }

    private PreparedDocument PrepareNew(string text, CancellationToken cancellation)
    {
        var parser = _options.Parser with { Cancellation = cancellation };
        if (!Parser.TryParse(new Source(text), out var document, out var syntaxError, parser))
            return new PreparedDocument(text, [syntaxError]);
        var validation = _options.Validation with { Cancellation = cancellation };
        var errors = Validator.Validate(Schema, document, _options.ValidationRules, validation);
        return errors.IsEmpty ? new PreparedDocument(text, document) : new PreparedDocument(text, errors);
    }
}
